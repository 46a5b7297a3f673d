import type { MedusaContainer } from "@medusajs/framework/types"
import { fullPriceStatus, type FullPriceStatus } from "../../../domain"
import { currencyOf } from "../../../facts/currency"
import type { ExchangeRecord, RmaRecord } from "../../../facts/rma"
import type { PaymentSession } from "../../../facts/payment-session"
import type { Actor } from "../../actor"
import { loadRma } from "../../rma/load-rma"
import { openPaymentSession, type PaymentSessionInput } from "../payment/open-payment-session"
import { takePayment, type ExchangePayment } from "../payment/take-payment"
import { askedFullPrice } from "./asked-full-price"
import { followAdvance } from "./follow-advance"
import { judgedAdvance } from "./judged-advance"
import { loadAdvance } from "./steps/load-advance"
import { prepareFullPriceWorkflow } from "./workflows/prepare-full-price"

/** How the full price of old units that did not come stands at the moment. */
export async function readFullPriceStatus(
  container: MedusaContainer,
  rma: RmaRecord,
  { id, order_id }: Pick<ExchangeRecord, "id" | "order_id">
): Promise<FullPriceStatus> {
  const advance = await loadAdvance(container, { exchange_id: id, order_id })
  const { exchange, claim, verdict } = judgedAdvance(rma, id, advance, new Date())
  return fullPriceStatus(exchange.advance_paid_at !== null, claim, verdict)
}

/**
 * Opens a payment session over what is left to pay of a full price, and ends the one before.
 * @throws Refusal all of `prepareFullPriceWorkflow` and of {@link openPaymentSession}
 */
export async function openFullPriceSession(
  container: MedusaContainer,
  input: PaymentSessionInput
): Promise<PaymentSession> {
  const { exchange_id } = input
  return await openPaymentSession(container, input, async () => {
    const { result } = await prepareFullPriceWorkflow(container).run({ input: { exchange_id } })
    return result
  })
}

export type CompleteFullPriceInput = { rma_id: string; exchange_id: string; actor: Actor }

/**
 * Takes the payment of a full price that a shopper has made with the provider, and sells the units. As
 * often as it is asked for. Where they came in the meantime, the money goes back.
 *
 * @throws Refusal `not_found`, `transition_not_allowed` (it is not asked for), `difference_unpaid`
 * (nobody has begun to pay, or the provider says no), `order_busy`
 */
export async function completeFullPrice(
  container: MedusaContainer,
  { rma_id, exchange_id, actor }: CompleteFullPriceInput
): Promise<ExchangePayment> {
  return await takePayment(container, {
    exchange_id,
    isPaid: async () => {
      await followAdvance(container, { exchange_id, actor })
      const { exchanges } = await loadRma(container, rma_id)
      return exchanges.some(({ id, advance_paid_at }) => id === exchange_id && advance_paid_at !== null)
    },
    load: async () => {
      const rma = await loadRma(container, rma_id)
      const { order_id } = rma
      const { collection, left } = askedFullPrice(
        rma,
        exchange_id,
        await loadAdvance(container, { exchange_id, order_id })
      )
      return { collections: [collection], left, currency: currencyOf(collection.currency_code) }
    },
  })
}
