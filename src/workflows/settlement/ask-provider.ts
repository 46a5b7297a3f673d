import { randomUUID } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer, PaymentDTO, RefundDTO } from "@medusajs/framework/types"
import { mayAskAgain } from "../../domain"
import { errorMessage } from "../error-message"
import type { ReimbursementRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { findAttempt, findRefund, refundIn } from "./find-refund"
import type { Outcome } from "./outcome"
import { isProviderRefusal } from "./provider-refusal"

/**
 * Has the provider refund a reimbursement, once. Never under the lock: it may take its time.
 *
 * Core writes a Refund before it asks, deletes it when the provider says no, and names it to the
 * provider as the key. So a Refund with our id means "asked before": a provider that knows its keys is
 * asked again with the same one, of any other only a person can say what it did. No Refund means "never
 * asked", or "refused".
 */
export async function askProvider(
  container: MedusaContainer,
  reimbursement: Pick<ReimbursementRecord, "id" | "payment_id" | "provider_id" | "amount">,
  { asked_by }: { asked_by: string | null }
): Promise<Outcome> {
  const payments = container.resolve(Modules.PAYMENT)
  const paymentId = reimbursement.payment_id
  if (!paymentId) throw new Error(`Reimbursement ${reimbursement.id} names no payment`)

  const payment = await payments.retrievePayment(paymentId, { relations: ["refunds"] })
  const earlier = refundIn(payment, reimbursement.id)
  if (earlier) return await askAgain(container, payment, earlier)

  const attempt = randomUUID()
  try {
    await payments.refundPayment({
      payment_id: paymentId,
      amount: reimbursement.amount,
      created_by: asked_by ?? undefined,
      metadata: { rma_reimbursement_id: reimbursement.id, rma_attempt: attempt },
    } as Parameters<typeof payments.refundPayment>[0])
  } catch (error) {
    return await outcomeOfError(container, reimbursement, error)
  }
  const refund_id = await findAttempt(container, paymentId, attempt)
  return { status: "paid", issued: { refund_id } }
}

/** The payment module can ask again for a Refund it has; its type does not say so. */
type AsksAgain = {
  refundPaymentFromProvider_(payment: PaymentDTO, refund: RefundDTO): Promise<unknown>
}

async function askAgain(
  container: MedusaContainer,
  payment: PaymentDTO,
  refund: RefundDTO
): Promise<Outcome> {
  const { idempotent_providers } = container.resolve(RMA_MODULE).options
  const asked = { provider_id: payment.provider_id, at: new Date(refund.created_at ?? 0) }
  if (!mayAskAgain(asked, idempotent_providers, new Date())) {
    return {
      status: "unknown",
      failure: "The provider was asked and the answer was lost. See at the provider whether it paid.",
    }
  }
  const payments = container.resolve<AsksAgain>(Modules.PAYMENT)
  try {
    await payments.refundPaymentFromProvider_(payment, refund)
    return { status: "paid", issued: { refund_id: refund.id } }
  } catch (error) {
    return { status: "unknown", failure: errorMessage(error) }
  }
}

/**
 * Core takes its Refund away when the provider throws. So one that is still there says that the provider
 * had paid and something behind it failed, or that core could not even take it away.
 */
async function outcomeOfError(
  container: MedusaContainer,
  reimbursement: { id: string; payment_id: string | null },
  error: unknown
): Promise<Outcome> {
  const failure = errorMessage(error)
  if (!isProviderRefusal(error)) return { status: "unknown", failure }
  const kept = await findRefund(container, reimbursement)
  return kept ? { status: "unknown", failure } : { status: "failed", failure }
}
