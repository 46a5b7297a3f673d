import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { refuse } from "../../../domain"
import { parsePaymentSession, type PaymentSession } from "../../../facts/payment-session"
import { errorMessage } from "../../error-message"
import { oneAtATime } from "../difference/one-at-a-time"

export type PaymentSessionInput = {
  exchange_id: string
  provider_id: string
  /** Whom the provider may know already. */
  customer_id?: string
}

/**
 * Opens a payment session over the collection that `prepare` answers. There is one at a time: the one
 * before is ended at its provider, so that two browser tabs do not pay twice.
 *
 * @throws Refusal all of `prepare`, `difference_unpaid` (the provider takes none), `order_busy`
 */
export async function openPaymentSession(
  container: MedusaContainer,
  { exchange_id, provider_id, customer_id }: PaymentSessionInput,
  prepare: () => Promise<{ payment_collection_id: string }>
): Promise<PaymentSession> {
  return await oneAtATime(container, exchange_id, async () => {
    const { result: session, errors } = await createPaymentSessionsWorkflow(container).run({
      input: { ...(await prepare()), provider_id, customer_id, data: {}, context: {} },
      throwOnError: false,
    })
    if (errors.length) {
      const [{ error }] = errors
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`RMA: ${provider_id} opened no payment for ${exchange_id}: ${errorMessage(error)}`)
      refuse("difference_unpaid", { exchange_id, provider_id })
    }
    return parsePaymentSession(session)
  })
}
