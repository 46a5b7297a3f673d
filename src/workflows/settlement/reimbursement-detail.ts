import type { Tender } from "../../domain"

/** What the history and the events say of a reimbursement; `amount` in major units. */
export function reimbursementDetail(
  reimbursement: { id: string; tender: Tender; amount: string; currency_code: string },
  settlementId: string
) {
  const { id, tender, amount, currency_code } = reimbursement
  return {
    reimbursement_id: id,
    settlement_id: settlementId,
    tender,
    amount: Number(amount),
    currency_code,
  }
}
