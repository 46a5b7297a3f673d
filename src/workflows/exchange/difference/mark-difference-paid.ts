import type { MedusaContainer } from "@medusajs/framework/types"
import { judgeDifference, refuse } from "../../../domain"
import { currencyOf } from "../../../facts/currency"
import { promisedPayment } from "../../../facts/exchange-collection"
import { completeDifference, type CompleteDifferenceInput } from "./complete-difference"
import { openDifferenceSession } from "./open-difference-session"
import { loadDifference } from "./steps/load-difference"

/** By which core books what was paid outside, too. */
const SYSTEM_PROVIDER = "pp_system_default"

/**
 * Writes down that a difference was paid outside of the shop: by bank transfer, at the till. A payment that
 * a provider has promised already is captured instead, and what is captured is written down, so that
 * nobody pays twice. What was paid too much by then goes back behind it, by itself: no limit is asked for
 * that, and what stands in its way is no refusal of this.
 *
 * @throws Refusal `not_found`, `transition_not_allowed` (it is not due, or the offer is over),
 * `difference_unpaid` (the promised payment could not be captured), `order_busy`
 */
export async function markDifferencePaid(
  container: MedusaContainer,
  input: CompleteDifferenceInput
): Promise<void> {
  const { exchange, collections, money } = await loadDifference(container, input)
  const isHere = judgeDifference(exchange, money, currencyOf(exchange.currency_code)) === "record"
  if (!isHere && !promisedPayment(collections)) {
    await openDifferenceSession(container, {
      exchange_id: input.exchange_id,
      provider_id: SYSTEM_PROVIDER,
    })
  }
  const status = await completeDifference(container, input)
  if (status !== "paid") refuse("difference_unpaid", { exchange_id: input.exchange_id })
}
