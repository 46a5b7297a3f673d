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

/** What core's type does not say of its Refund. */
type RefundWithMetadata = RefundDTO & { metadata?: Record<string, unknown> | null }

/** The same within a payment that was read already. */
export function refundIn(payment: PaymentDTO, reimbursementId: string): RefundDTO | undefined {
  return payment.refunds?.find(
    ({ metadata }: RefundWithMetadata) => metadata?.rma_reimbursement_id === reimbursementId
  )
}

/**
 * The id of the Refund that core wrote for one asking of a provider, though it was taken away meanwhile: a
 * late answer tells by it whether the money went out for the first time. Null: core has no trace of it.
 */
export async function findAttempt(
  container: MedusaContainer,
  paymentId: string,
  attempt: string
): Promise<string | null> {
  const refunds: RefundWithMetadata[] = await container
    .resolve(Modules.PAYMENT)
    .listRefunds({ payment_id: paymentId }, { withDeleted: true, take: null })
  return refunds.find(({ metadata }) => metadata?.rma_attempt === attempt)?.id ?? null
}
