import type { AdminPaySettlementBody, AdminSettlementResponse } from "../../../types/http"
import type { ResolveBody } from "../../lib/request-bodies"
import { useSend } from "../use-send"

export function useRetryReimbursement() {
  return useSend<AdminSettlementResponse, string>({
    path: (id) => `/admin/reimbursements/${id}/retry`,
    body: () => ({}),
  })
}

export function useCancelReimbursement(id: string) {
  return useSend<AdminSettlementResponse, void>({
    path: () => `/admin/reimbursements/${id}/cancel`,
    body: () => ({}),
  })
}

export function useResolveReimbursement(id: string) {
  return useSend<AdminSettlementResponse, ResolveBody>({
    path: () => `/admin/reimbursements/${id}/resolve`,
    body: (body) => body,
  })
}

/** Pays what an approved settlement still owes. */
export function usePaySettlement(settlementId: string) {
  return useSend<AdminSettlementResponse, AdminPaySettlementBody>({
    path: () => `/admin/settlements/${settlementId}/reimbursements`,
    body: (body) => body,
  })
}
