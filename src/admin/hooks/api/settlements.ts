import { useQuery } from "@tanstack/react-query"
import type {
  AdminApproveSettlementBody,
  AdminProcessBody,
  AdminProcessResponse,
  AdminSettlementFactsResponse,
  AdminSettlementResponse,
  AdminVoidSettlementBody,
  HttpSettlementFacts,
} from "../../../types/http"
import { read } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import type { RequestError } from "../../lib/request-error"
import { useSend } from "../use-send"

/**
 * The facts that the server settles by, read once when the panel opens; from then on the panel
 * computes by itself.
 */
export function useSettlementFacts(rmaId: string) {
  return useQuery<HttpSettlementFacts, RequestError>({
    queryKey: queryKeys.settlementFacts(rmaId),
    queryFn: async () => {
      const path = `/admin/rmas/${rmaId}/settlements/preview`
      return (await read<AdminSettlementFactsResponse>(path)).facts
    },
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  })
}

/** Receives, settles and completes, whatever the body names of these. */
export function useProcess(rmaId: string) {
  return useSend<AdminProcessResponse, AdminProcessBody>({
    path: () => `/admin/rmas/${rmaId}/process`,
    body: (body) => body,
  })
}

export function useApproveSettlement(id: string) {
  return useSend<AdminSettlementResponse, AdminApproveSettlementBody>({
    path: () => `/admin/settlements/${id}/approve`,
    body: (body) => body,
  })
}

/** Of a draft: discards it. */
export function useVoidSettlement(id: string) {
  return useSend<AdminSettlementResponse, AdminVoidSettlementBody>({
    path: () => `/admin/settlements/${id}/void`,
    body: (body) => body,
  })
}
