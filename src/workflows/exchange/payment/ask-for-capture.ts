import type { MedusaContainer, PaymentDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { PromisedPayment } from "../../../facts/exchange-collection"

/** The payment module can ask again for a capture it has; its type does not say so. */
type AsksAgain = {
  retrievePayment(id: string): Promise<PaymentDTO>
  capturePaymentFromProvider_(
    payment: PaymentDTO,
    capture: { id: string },
    options: { isFullyCaptured: boolean }
  ): Promise<unknown>
  capturePayment(input: { payment_id: string }): Promise<unknown>
}

/**
 * Has the provider capture a payment that it promised. Core writes a capture before it asks, and names it
 * to the provider as the key: where one was cut off in between, the provider is asked with the same key
 * again, for core itself takes the money to be there and asks no more. A promise can be captured once.
 * @throws what the provider throws
 */
export async function askForCapture(
  container: MedusaContainer,
  { id, unconfirmed_capture }: PromisedPayment
): Promise<void> {
  if (!unconfirmed_capture) {
    await capturePaymentWorkflow(container).run({ input: { payment_id: id } })
    return
  }
  const payments = container.resolve<AsksAgain>(Modules.PAYMENT)
  const payment = await payments.retrievePayment(id)
  await payments.capturePaymentFromProvider_(payment, unconfirmed_capture, { isFullyCaptured: true })
  // Of a captured payment it brings the collection up to date, and asks nobody.
  await payments.capturePayment({ payment_id: id })
}
