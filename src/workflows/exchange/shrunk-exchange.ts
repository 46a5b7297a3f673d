import { fromMinor, planDrop, toRaw } from "../../domain"
import type { DropPlan, OrderLine } from "../../domain"
import { currencyOf } from "../../facts/currency"
import { toRmaFacts, type ExchangeRecord, type RmaRecord } from "../../facts/rma"
import type { NewHistoryEntry, RmaChange } from "../../modules/rma/types"
import { quiet } from "../rma/history"
import { cancelActsOf, type ExchangeCancelActs } from "./cancel-by-steps"
import { canceledExchange, liveExchangeOf, type ExchangeCancelCause } from "./canceled-exchange"
import { dropActsOf, type DropActs } from "./drop-by-steps"
import type { DropFacts } from "./steps/load-drop-facts"

/** What becomes of the exchange of a case that awaits fewer units: nothing, it shrinks, or it is off. */
export type ShrunkExchange = Required<Pick<RmaChange, "exchanges" | "exchange_lines">> & {
  history: NewHistoryEntry[]
  drop: DropActs
  cancel: ExchangeCancelActs
  /** What customers are told of it; null: they pay, and get, what they were told before. */
  difference_change: DifferenceChange | null
}

/** Amounts in major units: above 0 the customer pays it, below the customer gets it. */
export type DifferenceChange = {
  former_difference: number
  difference: number
  currency_code: string
  /** The former one was paid: what of it is too much is given back. */
  is_difference_paid: boolean
}

type OrderToShrink = { lines: Pick<OrderLine, "id" | "fulfilled">[] }

/**
 * What of its exchange a case drops: new units whose old ones are awaited no more, and that have not left.
 * Where none is left, the exchange is called off.
 *
 * @param rma as it is from now on
 * @throws Refusal `transition_not_allowed`: it is called off, and a difference that was paid is given back
 * first
 */
export function shrunkExchange(
  rma: RmaRecord,
  order: OrderToShrink,
  { books, kept }: DropFacts,
  cause: ExchangeCancelCause,
  now: Date
): ShrunkExchange {
  const created_by = cause.actor.id
  const exchange = liveExchangeOf(rma)
  const plan = exchange && books && planDrop(exchange, toRmaFacts(rma).items, order.lines, books)
  const nothing = {
    exchanges: [],
    exchange_lines: [],
    history: [],
    drop: dropActsOf(rma, undefined, order, { kept, created_by }),
    cancel: cancelActsOf(rma, undefined, created_by),
    difference_change: null,
  }
  if (!exchange || !plan) return nothing
  if (plan.left === 0) {
    const about = { order, actions: null, now }
    const { exchanges, history } = canceledExchange(rma, exchange, about, cause)
    return { ...nothing, exchanges, history, cancel: cancelActsOf(rma, exchange, created_by) }
  }
  const { amounts, lines } = recordOf(exchange, plan)
  const after = { ...exchange, ...amounts, lines: linesAfter(exchange, lines) }
  return {
    ...nothing,
    exchanges: [{ id: exchange.id, ...amounts, dropped_at: now, drop_booked_at: null }],
    exchange_lines: lines,
    history: [quiet("exchange_units_dropped", rma, cause, detailOf(exchange, plan))],
    drop: dropActsOf(rma, after, order, { kept, created_by }),
    difference_change: differenceChange(exchange, plan),
  }
}

function differenceChange(exchange: ExchangeRecord, plan: DropPlan): DifferenceChange | null {
  const { currency_code, difference_paid_at } = exchange
  const former_difference = Number(exchange.difference)
  const difference = fromMinor(plan.difference, currencyOf(currency_code))
  if (difference === former_difference) return null
  const is_difference_paid = former_difference > 0 && difference_paid_at !== null
  return { former_difference, difference, currency_code, is_difference_paid }
}

function recordOf({ currency_code }: ExchangeRecord, plan: DropPlan) {
  const raw = (amount: number) => toRaw(amount, currencyOf(currency_code))
  return {
    amounts: {
      old_worth: raw(plan.old_worth),
      new_worth: raw(plan.new_worth),
      shipping_amount: raw(plan.shipping_amount),
      label_fee: raw(plan.label_fee),
      restocking_fee: raw(plan.restocking_fee),
      difference: raw(plan.difference),
    },
    lines: plan.lines.map(({ id, quantity, total }) => ({ id, quantity, total: raw(total) })),
  }
}

/** The lines of an exchange with what changes of some of them. */
export function linesAfter<Line extends { id: string }>(
  { lines }: { lines: Line[] },
  changes: ({ id: string } & Partial<Line>)[] = []
): Line[] {
  return lines.map((line) => ({ ...line, ...changes.find(({ id }) => id === line.id) }))
}

/** What the history says of it; amounts in major units. */
function detailOf({ id, currency_code, difference, lines }: ExchangeRecord, plan: DropPlan) {
  return {
    exchange_id: id,
    lines: plan.lines.map(({ id: line_id, dropped }) => {
      const line = lines.find((one) => one.id === line_id)
      return { id: line_id, title: line?.title, sku: line?.sku, quantity: dropped }
    }),
    former_difference: Number(difference),
    difference: fromMinor(plan.difference, currencyOf(currency_code)),
    currency_code,
  }
}
