import type { ExchangeToLeave } from "../domain/exchange/may-leave"
import type { ExchangeRecord } from "./rma"

type Kept = Pick<
  ExchangeRecord,
  | "difference"
  | "difference_paid_at"
  | "advance_granted_at"
  | "fulfillment_allowed_at"
  | "canceled_at"
  | "lines"
>

/** An exchange as the rule about shipping it sees it. */
export function toExchangeToLeave(exchange: Kept): ExchangeToLeave {
  return {
    difference: exchange.difference,
    is_difference_paid: exchange.difference_paid_at !== null,
    is_advance_granted: exchange.advance_granted_at !== null,
    is_fulfillment_allowed: exchange.fulfillment_allowed_at !== null,
    is_canceled: exchange.canceled_at !== null,
    lines: exchange.lines,
  }
}
