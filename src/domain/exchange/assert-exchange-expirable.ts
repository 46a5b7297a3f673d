import { refuse } from "../refusals"

type Moment = Date | null

/**
 * A case does not expire once its exchange binds the shop: its difference is paid, or its new units may
 * have left before the old ones came. These are then asked for, by the advance's own day or by staff.
 * @throws Refusal `transition_not_allowed`
 */
export function assertExchangeExpirable(
  exchange: {
    difference_paid_at: Moment
    advance_granted_at: Moment
    fulfillment_allowed_at: Moment
  } | undefined
): void {
  const bindings = exchange
    ? [exchange.difference_paid_at, exchange.advance_granted_at, exchange.fulfillment_allowed_at]
    : []
  if (bindings.some((moment) => moment !== null)) {
    refuse("transition_not_allowed", { of: "exchange", status: "bound", event: "expire" })
  }
}
