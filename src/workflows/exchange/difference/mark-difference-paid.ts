import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../../domain"
import { promisedPayment } from "../../../facts/exchange-collection"
import { completeDifference, type CompleteDifferenceInput } from "./complete-difference"
import { openDifferenceSession } from "./open-difference-session"
import { loadDifference } from "./steps/load-difference"

/** By which core books what was paid outside, too. */
const SYSTEM_PROVIDER = "pp_system_default"

/**
 * Writes down that a difference was paid outside of the shop: by bank transfer, at the till. A payment that
 * a provider has promised already is captured instead, so that nobody pays twice.
 *
 * @throws Refusal `not_found`, `transition_not_allowed` (it is not due, or the offer is over),
 * `difference_unpaid` (the promised payment could not be captured), `order_busy`
 */
export async function markDifferencePaid(
  container: MedusaContainer,
  input: CompleteDifferenceInput
): Promise<void> {
  const { collections } = await loadDifference(container, input)
  if (!promisedPayment(collections)) {
    await openDifferenceSession(container, {
      exchange_id: input.exchange_id,
      provider_id: SYSTEM_PROVIDER,
    })
  }
  const status = await completeDifference(container, input)
  if (status !== "paid") refuse("difference_unpaid", { exchange_id: input.exchange_id })
}
