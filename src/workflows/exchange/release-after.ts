import { isReleased, mayLeave } from "../../domain"
import type { Leave } from "../../domain"
import { sumOf } from "../../domain/sum-of"
import { toExchangeToLeave } from "../../facts/exchange-to-leave"
import { toRmaFacts, type RmaRecord } from "../../facts/rma"
import type { NewExchange, RmaChange } from "../../modules/rma/types"
import type { Actor } from "../actor"
import { RMA_EVENT_NAMES } from "../events"
import { announced } from "../rma/history"
import { linesAfter } from "./shrunk-exchange"

type Cause = { actor: Actor; notify_customer?: boolean }

/**
 * What a use case is about to change, and with it the release of the case's exchange where the change
 * takes away what stood in the way of shipping: goods that come, a difference that is paid, an advance.
 * Released once: the warehouse is not told again of what it was told.
 */
export function releaseAfter(
  rma: RmaRecord,
  change: RmaChange,
  { actor, notify_customer }: Cause,
  now: Date
): RmaChange {
  const exchange = change.exchange
    ? { ...NOT_YET, ...change.exchange }
    : rma.exchanges.find(({ canceled_at }) => canceled_at === null)
  if (!exchange) return change

  const lines = linesAfter(exchange, change.exchange_lines)
  const after = { ...exchange, ...change.exchanges?.find(({ id }) => id === exchange.id), lines }
  const leaves = mayLeave(toExchangeToLeave(after), itemsAfter(rma, change))
  if (after.released_at || !isReleased(leaves)) return change
  return {
    ...withReleased(change, exchange.id, now),
    history: [
      ...change.history,
      // An entry of its own, whatever id the cause has for the entry that it is about.
      announced(RMA_EVENT_NAMES.EXCHANGE_RELEASED, rma, { actor, notify_customer }, {
        exchange_id: exchange.id,
        lines: lines
          .map(({ id, rma_item_id, line_item_id, title, sku }) => ({
            id,
            rma_item_id,
            line_item_id,
            title,
            sku,
            quantity: quantityOf(leaves, id),
          }))
          .filter(({ quantity }) => quantity > 0),
      }),
    ],
  }
}

/** For units that came as a wrong item none leaves. */
function quantityOf(leaves: Leave[], lineId: string): number {
  return sumOf(leaves, ({ line_id, quantity }) => (line_id === lineId ? quantity : 0))
}

/** What an exchange that is about to be written may leave out. */
const NOT_YET = {
  difference_paid_at: null,
  advance_granted_at: null,
  fulfillment_allowed_at: null,
  released_at: null,
  canceled_at: null,
} satisfies Partial<NewExchange>

function itemsAfter(rma: RmaRecord, { items = [] }: RmaChange) {
  const after = rma.items.map((item) => ({ ...item, ...items.find(({ id }) => id === item.id) }))
  return toRmaFacts({ ...rma, items: after }).items
}

function withReleased(change: RmaChange, id: string, released_at: Date): RmaChange {
  if (change.exchange) return { ...change, exchange: { ...change.exchange, released_at } }
  const { exchanges = [] } = change
  const others = exchanges.filter((one) => one.id !== id)
  const own = exchanges.find((one) => one.id === id)
  return { ...change, exchanges: [...others, { ...own, id, released_at }] }
}
