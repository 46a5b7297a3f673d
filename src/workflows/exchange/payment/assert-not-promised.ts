import { refuse } from "../../../domain"
import { promisedPayment, type ExchangeCollection } from "../../../facts/exchange-collection"

/**
 * Whether a session may be opened: another would take a payment that is promised away from whoever
 * promised it.
 * @throws Refusal `transition_not_allowed`
 */
export function assertNotPromised(collections: ExchangeCollection[], of: "difference" | "full_price"): void {
  if (promisedPayment(collections)) {
    refuse("transition_not_allowed", { of, status: "authorized", event: "pay" })
  }
}
