import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer, PaymentDTO, RefundDTO } from "@medusajs/framework/types"

/** Core's Refund that was made for a reimbursement of ours, if the provider was asked for it. */
export async function findRefund(
  container: MedusaContainer,
  reimbursement: { id: string; payment_id: string | null }
): Promise<RefundDTO | undefined> {
  if (!reimbursement.payment_id) return undefined
  const payment = await container
    .resolve(Modules.PAYMENT)
    .retrievePayment(reimbursement.payment_id, { relations: ["refunds"] })
  return refundIn(payment, reimbursement.id)
}

/** The same within a payment that was read already. */
export function refundIn(payment: PaymentDTO, reimbursementId: string): RefundDTO | undefined {
  return payment.refunds?.find(
    (refund: RefundDTO & { metadata?: Record<string, unknown> | null }) =>
      refund.metadata?.rma_reimbursement_id === reimbursementId
  )
}
