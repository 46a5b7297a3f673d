import type { Tender } from "../../domain"
import type { OrderTransactionInput } from "../order/steps/add-transactions"

type Paid = {
  id: string
  tender: Tender
  amount: string
  currency_code: string
  target_order_id: string | null
}
type Booking = { order_id: string; refund_id?: string | null }

/**
 * What a paid reimbursement is on the order: money out, once for its id.
 * A gateway's is named as core names a refund.
 */
export function transactionOf(reimbursement: Paid, { order_id, refund_id }: Booking): OrderTransactionInput {
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

/** The same, with what comes in on the order that the amount was moved to. */
export function transactionsOf(reimbursement: Paid, booking: Booking): OrderTransactionInput[] {
  const out = transactionOf(reimbursement, booking)
  const { target_order_id, amount } = reimbursement
  return target_order_id === null ? [out] : [out, { ...out, order_id: target_order_id, amount }]
}
