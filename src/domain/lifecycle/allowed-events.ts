import type { ExchangeUnderWay } from "../exchange/exchange-of-item"
import { assertExchangeCancelable, type CancelableExchange } from "../exchange/plan-exchange-cancel"
import type { OrderLine, RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { isAllowed } from "../is-allowed"
import { RMA_EVENTS, type RmaEvent, type RmaStatus } from "../words"
import { assertCancelable } from "./assert-cancelable"
import { assertCompletable } from "./assert-completable"
import { assertExpirable } from "./assert-expirable"
import { TRANSITIONS } from "./transitions"

export type LifecycleFacts = {
  status: RmaStatus
  items: RmaItemFacts[]
  /** Of the order. */
  exchanges: ExchangeUnderWay[]
  /** A settlement of the case was approved and not voided. */
  is_settled: boolean
  /** What is sent in place of old units, and not called off; null: nothing is. */
  outbound: Outbound | null
  /** The customer or a carrier told a tracking number of the parcel. */
  has_tracking: boolean
}

/** An exchange, and the lines of the order by which its new units are sent; none where it was not asked. */
export type Outbound = {
  exchange: Omit<CancelableExchange, "difference_paid_at">
  lines: Pick<OrderLine, "id" | "fulfilled">[]
}

/**
 * What may happen to a case now, in the order of `RMA_EVENTS`: the table and the guards together.
 */
export function allowedEvents(rma: LifecycleFacts): RmaEvent[] {
  return RMA_EVENTS.filter(
    (event) => TRANSITIONS[rma.status][event] !== undefined && isGuardPassed(event, rma)
  )
}

function isGuardPassed(event: RmaEvent, rma: LifecycleFacts): boolean {
  switch (event) {
    case "receive":
    case "close_short":
      return rma.items.some((item) => awaitedUnits(item) > 0)
    case "complete":
      return isAllowed(() => assertCompletable(rma))
    case "cancel":
      return isAllowed(() => {
        assertCancelable(rma)
        if (rma.outbound) assertExchangeCancelable(rma.outbound.exchange, rma.items, rma.outbound.lines)
      })
    case "expire":
      return isAllowed(() => assertExpirable(rma))
    case "submit":
    case "approve":
    case "reject":
    case "reopen":
      return true
  }
}
