import { OPEN_STATUSES } from "../../domain"
import type { AdminRma, HttpExchange } from "../../types/http"

/** What a member of staff can do with a confirmed exchange. */
export type ExchangeAct = "copy_link" | "mark_as_paid" | "advance" | "allow" | "cancel"

type Case = Pick<AdminRma, "status" | "goods">

/** The acts that the exchange allows now; what ends it comes last. */
export function possibleExchangeActs(rma: Case, exchange: HttpExchange): ExchangeAct[] {
  if (exchange.canceled_at !== null || !OPEN_STATUSES.includes(rma.status)) return []
  const isDue = exchange.difference_status === "due"
  const isHeld = exchange.released_at === null
  const isWithheld = exchange.withheld_quantity > 0
  const isAwaited = rma.goods === "awaited" || rma.goods === "partly_received"
  const possible: Record<ExchangeAct, boolean> = {
    copy_link: isDue || exchange.full_price?.status === "due",
    mark_as_paid: isDue,
    advance: isHeld && isAwaited && exchange.advance_return_by === null,
    allow: isHeld || isWithheld,
    cancel: exchange.is_cancelable,
  }
  return ACTS_IN_ORDER.filter((act) => possible[act])
}

const ACTS_IN_ORDER: ExchangeAct[] = ["copy_link", "mark_as_paid", "advance", "allow", "cancel"]
