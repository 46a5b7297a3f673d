import { assertExchangeCancelable, planExchangeCancel } from "../../domain"
import type { FallbackAction, OrderLine } from "../../domain"
import { toRmaFacts, type ExchangeRecord, type RmaRecord } from "../../facts/rma"
import type { NewHistoryEntry, RmaChange } from "../../modules/rma/types"
import type { Actor } from "../actor"
import { RMA_EVENT_NAMES } from "../events"
import { announced } from "../rma/history"

/** Who calls an exchange off, and why. */
export type ExchangeCancelCause = {
  actor: Actor
  reason?: string | null
  notify_customer?: boolean
}

type CanceledAbout = {
  order: { lines: Pick<OrderLine, "id" | "fulfilled">[] }
  /** Null: no unit is left that could fall back to money. */
  actions: FallbackAction[] | null
  now: Date
}

type CanceledExchange = Required<Pick<RmaChange, "exchanges" | "items">> & {
  history: NewHistoryEntry[]
}

/** The exchange of a case that is not canceled; there is one at most. */
export function liveExchangeOf({ exchanges }: RmaRecord): ExchangeRecord | undefined {
  return exchanges.find(({ canceled_at }) => canceled_at === null)
}

/**
 * What calling off its exchange changes of a case; without one, nothing. Asked last of all, so that a
 * difference is given back only where nothing else stands in the way.
 *
 * @throws Refusal `transition_not_allowed`, `already_settled`
 */
export function canceledExchange(
  rma: RmaRecord,
  exchange: ExchangeRecord | undefined,
  { order: { lines }, actions, now }: CanceledAbout,
  { actor, reason = null, notify_customer }: ExchangeCancelCause
): CanceledExchange {
  if (!exchange) return { items: [], exchanges: [], history: [] }
  const { id: exchange_id } = exchange
  assertExchangeCancelable(exchange, toRmaFacts(rma).items, lines)
  const fallback = planExchangeCancel(exchange, rma.policy_terms.exchange, actions ?? [])
  const items = actions === null ? [] : fallback
  const detail = { exchange_id, reason, fallback: items[0]?.resolution ?? null }
  return {
    items,
    exchanges: [
      { id: exchange_id, canceled_at: now, canceled_by: actor.id, cancel_reason: reason },
    ],
    history: [
      announced(RMA_EVENT_NAMES.EXCHANGE_CANCELED, rma, { actor, notify_customer }, detail),
    ],
  }
}
