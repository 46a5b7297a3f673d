import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import { promisedPayment } from "../../../facts/exchange-collection"
import { askForCapture } from "../payment/ask-for-capture"
import { oneAtATime } from "./one-at-a-time"
import { loadDifference } from "./steps/load-difference"

/**
 * Tells the provider that a payment which it promised for an exchange that is off by now will not be
 * captured: the customer has the money free again, and nothing is refunded. Of a capture that was cut off
 * before the provider's answer nobody knows whether it took the money: it is asked for once more, by the
 * same key, and given back by who calls this.
 *
 * @throws Refusal `not_found`, `order_busy`; what the provider throws
 */
export async function withdrawPromise(
  container: MedusaContainer,
  input: { rma_id: string; exchange_id: string }
): Promise<void> {
  await oneAtATime(container, input.exchange_id, async () => {
    const { exchange, collections } = await loadDifference(container, input)
    if (exchange.canceled_at === null) return
    for (const collection of collections) {
      const promised = promisedPayment([collection])
      if (promised?.unconfirmed_capture) await askForCapture(container, promised)
      else if (promised) await cancelPayment(container, promised.id, collection.id)
    }
  })
}

async function cancelPayment(
  container: MedusaContainer,
  paymentId: string,
  collectionId: string
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  await payments.cancelPayment(paymentId)
  // Core leaves it as it was: open, as if somebody could still pay by it.
  await payments.updatePaymentCollections(collectionId, { status: PaymentCollectionStatus.CANCELED })
}
