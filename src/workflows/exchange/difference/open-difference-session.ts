import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentSession } from "../../../facts/payment-session"
import { openPaymentSession, type PaymentSessionInput } from "../payment/open-payment-session"
import { prepareDifferenceWorkflow } from "./workflows/prepare-difference"

/**
 * Opens a payment session over what is to be paid of a difference, and ends the one before.
 * @throws Refusal all of `prepareDifferenceWorkflow` and of {@link openPaymentSession}
 */
export async function openDifferenceSession(
  container: MedusaContainer,
  input: PaymentSessionInput
): Promise<PaymentSession> {
  const { exchange_id } = input
  return await openPaymentSession(container, input, async () => {
    const { result } = await prepareDifferenceWorkflow(container).run({ input: { exchange_id } })
    return result
  })
}
