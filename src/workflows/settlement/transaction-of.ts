import type { Tender } from "../../domain"
import type { OrderTransactionInput } from "../order/steps/add-transactions"

/**
 * What a paid reimbursement is on the order: money out, once for its id.
 * A gateway's is named as core names a refund.
 */
export function transactionOf(
  reimbursement: { id: string; tender: Tender; amount: string; currency_code: string },
  { order_id, refund_id }: { order_id: string; refund_id?: string | null }
): OrderTransactionInput {
  const paidByCore = refund_id ? { reference: "refund", reference_id: refund_id } : undefined
  return {
    order_id,
    currency_code: reimbursement.currency_code,
    amount: `-${reimbursement.amount}`,
    ...(paidByCore ?? {
      reference: `rma_${reimbursement.tender}`,
      reference_id: reimbursement.id,
    }),
  }
}
