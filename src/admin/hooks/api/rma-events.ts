import type { AdminRmaResponse } from "../../../types/http"
import type { MoveUnitsBody } from "../../lib/move-form"
import type {
  ApproveBody,
  CloseShortBody,
  ExtendBody,
  ReceiveBody,
  RejectBody,
  ReopenBody,
  SubmitBody,
} from "../../lib/request-bodies"
import { useSend } from "../use-send"

export const useApproveRma = (id: string) => useRmaEvent<ApproveBody>(id, "approve")
export const useRejectRma = (id: string) => useRmaEvent<RejectBody>(id, "reject")
export const useReceiveRma = (id: string) => useRmaEvent<ReceiveBody>(id, "receive")
export const useMoveUnits = (id: string) => useRmaEvent<MoveUnitsBody>(id, "dispositions")
export const useCloseShortRma = (id: string) => useRmaEvent<CloseShortBody>(id, "close-short")
export const useExtendRma = (id: string) => useRmaEvent<ExtendBody>(id, "extend")
export const useSubmitRma = (id: string) => useRmaEvent<SubmitBody>(id, "submit")
export const useReopenRma = (id: string) => useRmaEvent<ReopenBody>(id, "reopen")

/** The events that need no more than a yes, and whether the customer is told. */
export type PlainRmaEvent = "acknowledge" | "complete" | "cancel"

export function usePlainRmaEvent() {
  return useSend<AdminRmaResponse, { id: string; event: PlainRmaEvent; notify_customer?: boolean }>({
    path: ({ id, event }) => `/admin/rmas/${id}/${event}`,
    body: ({ notify_customer }) => ({ notify_customer }),
  })
}

function useRmaEvent<Body extends object>(id: string, path: string) {
  return useSend<AdminRmaResponse, Body>({
    path: () => `/admin/rmas/${id}/${path}`,
    body: (body) => body,
  })
}
