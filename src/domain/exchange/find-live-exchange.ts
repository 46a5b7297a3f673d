import { refuse } from "../refusals"

/**
 * The exchange that is named, which is not canceled.
 * @throws Refusal `not_found`, `transition_not_allowed`: it is canceled
 */
export function findLiveExchange<Exchange extends { id: string; canceled_at: Date | string | null }>(
  exchanges: Exchange[],
  id: string,
  event: string
): Exchange {
  const exchange = exchanges.find((one) => one.id === id) ?? refuse("not_found", { exchange_id: id })
  if (exchange.canceled_at !== null) {
    refuse("transition_not_allowed", { of: "exchange", status: "canceled", event })
  }
  return exchange
}
