import type { MedusaContainer } from "@medusajs/framework/types"
import { assertDifferencePayable, judgeDifference, keptDifference, toMinor } from "../../../domain"
import { currencyOf } from "../../../facts/currency"
import type { Actor } from "../../actor"
import { takePayment, type AskedPayment, type ExchangePayment } from "../payment/take-payment"
import { giveDifferenceBackOrLater } from "./give-difference-back-or-later"
import { settleDifferencePayment } from "./settle-difference-payment"
import { loadDifference } from "./steps/load-difference"

export type CompleteDifferenceInput = { rma_id: string; exchange_id: string; actor: Actor }

/**
 * Takes the payment of a difference that a shopper has made with the provider, and writes it down. As often
 * as it is asked for.
 *
 * @throws Refusal `not_found`, `transition_not_allowed` (it is not due, or the offer is over),
 * `difference_unpaid` (nobody has begun to pay, or the provider says no), `order_busy`
 */
export async function completeDifference(
  container: MedusaContainer,
  input: CompleteDifferenceInput
): Promise<ExchangePayment> {
  return await takePayment(container, {
    exchange_id: input.exchange_id,
    isPaid: () => isPaid(container, input),
    load: () => loadAsked(container, input),
  })
}

/** Writes down what is paid and not written down yet. What is too much of it stands in nobody's way. */
async function isPaid(container: MedusaContainer, input: CompleteDifferenceInput): Promise<boolean> {
  const { exchange, money } = await loadDifference(container, input)
  const verdict = judgeDifference(exchange, money, currencyOf(exchange.currency_code))
  if (verdict === "record") {
    await settleDifferencePayment(container, input, giveDifferenceBackOrLater)
  }
  return verdict === "record" || (exchange.difference_paid_at !== null && exchange.canceled_at === null)
}

async function loadAsked(
  container: MedusaContainer,
  input: CompleteDifferenceInput
): Promise<AskedPayment> {
  const { exchange, collections, money } = await loadDifference(container, input)
  assertDifferencePayable(exchange, new Date())
  const currency = currencyOf(exchange.currency_code)
  return { collections, currency, left: toMinor(exchange.difference, currency) - keptDifference(money) }
}
