import type { ExchangeInBooks, OrderBooks, OrderLine, RawAmount, RmaItemFacts } from "../facts"
import type { MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { proRata } from "../money/pro-rata"
import { toMinor } from "../money/to-minor"
import { itemValues } from "../settlement/item-values"
import { withCoreUnits } from "../settlement/units-to-settle"
import { sumOf } from "../sum-of"
import { exchangeAmounts, type ExchangeAmounts } from "./exchange-amounts"

/** An exchange of which fewer old units may come than was agreed. Amounts in major units. */
export type ExchangeToShrink = {
  id: string
  shipping_amount: RawAmount
  label_fee: RawAmount
  restocking_fee: RawAmount
  lines: ExchangeLineToShrink[]
}

type ExchangeLineToShrink = {
  id: string
  rma_item_id: string
  /** Null: core has none yet. */
  line_item_id: string | null
  quantity: number
  total: RawAmount
}

/** A line as it is from now on, and how many of its units are dropped. `total` in minor units. */
export type ShrunkLine = { id: string; quantity: number; total: MinorUnits; dropped: number }

/**
 * What is left of an exchange. Its charges stay as agreed while a unit is left that has a price; with the
 * last of them nobody pays any.
 */
export type DropPlan = ExchangeAmounts & {
  /** Those of which units are dropped. */
  lines: ShrunkLine[]
  /** New units that still go out, of all lines; 0: nothing is left to exchange. */
  left: number
}

/**
 * Which new units of an exchange are dropped once old ones are awaited no more, and what it costs without
 * them; null: none are. New units that left already stay, and so does what was agreed on for them.
 *
 * New units are worth what core's order says of one of them, so that dropping them one by one, or all at
 * once, ends at the same amounts.
 *
 * @param items as they are from now on
 */
export function planDrop(
  exchange: ExchangeToShrink,
  items: RmaItemFacts[],
  orderLines: Pick<OrderLine, "id" | "fulfilled">[],
  books: OrderBooks
): DropPlan | null {
  const inBooks = books.exchanges.find(({ id }) => id === exchange.id)
  if (!inBooks) throw new Error(`The books have no exchange ${exchange.id}`)
  const lines = exchange.lines.map((line) => shrink(line, items, orderLines, inBooks, books))
  const dropped = lines.filter((line) => line.dropped > 0)
  if (dropped.length === 0) return null

  const old_worth = oldWorth(lines, items, inBooks, books)
  const isPricedLeft = lines.some((line) => line.quantity > 0 && !isFree(inBooks, line.rma_item_id))
  const charged = (agreed: RawAmount) => (isPricedLeft ? toMinor(agreed, books.currency) : 0)
  const charges = {
    shipping_amount: charged(exchange.shipping_amount),
    label_fee: charged(exchange.label_fee),
    restocking_fee: charged(exchange.restocking_fee),
  }
  return {
    lines: dropped.map(({ id, quantity, total, dropped }) => ({ id, quantity, total, dropped })),
    left: sumOf(lines, ({ quantity }) => quantity),
    ...exchangeAmounts(old_worth, sumOf(lines, ({ total }) => total), charges),
  }
}

type Shrunk = ShrunkLine & { rma_item_id: string }

function shrink(
  line: ExchangeLineToShrink,
  items: RmaItemFacts[],
  orderLines: Pick<OrderLine, "id" | "fulfilled">[],
  inBooks: ExchangeInBooks,
  books: OrderBooks
): Shrunk {
  const { id, rma_item_id, line_item_id } = line
  const { approved_quantity } = itemOf(items, rma_item_id)
  const gone = orderLines.find((one) => one.id === line_item_id)?.fulfilled ?? 0
  // Units that were paid before they came, and never do, are resolved all the same.
  const kept = Math.max(approved_quantity, gone, settledUnits(inBooks, rma_item_id))
  const quantity = Math.min(line.quantity, kept)
  const total = quantity === line.quantity ? toMinor(line.total, books.currency) : worthOf(line, quantity, books)
  return { id, rma_item_id, quantity, total, dropped: line.quantity - quantity }
}

/** From core's figures of one unit, or by the share of what was agreed where core has no line yet. */
function worthOf(line: ExchangeLineToShrink, quantity: number, { lines, currency }: OrderBooks): MinorUnits {
  const found = lines.find(({ line_item_id }) => line_item_id === line.line_item_id)
  if (!found || found.quantity === 0) return proRata(toMinor(line.total, currency), quantity, line.quantity)
  return toMinor(new Decimal(found.total).times(quantity).div(found.quantity), currency)
}

/** What was recorded of the old units that are settled, and what the others that are still exchanged are worth. */
function oldWorth(
  lines: Shrunk[],
  items: RmaItemFacts[],
  inBooks: ExchangeInBooks,
  books: OrderBooks
): MinorUnits {
  const open = lines
    .filter(({ rma_item_id }) => !isFree(inBooks, rma_item_id))
    .map(({ rma_item_id, quantity }) =>
      withCoreUnits(
        itemOf(items, rma_item_id),
        quantity - settledUnits(inBooks, rma_item_id)
      )
    )
    .filter(({ quantity }) => quantity > 0)
  return inBooks.settled.value + sumOf(itemValues(open, books).lines, ({ amount }) => amount)
}

function isFree({ lines }: ExchangeInBooks, itemId: string): boolean {
  return lines.some(({ rma_item_id, is_free }) => rma_item_id === itemId && is_free)
}

function settledUnits({ settled }: ExchangeInBooks, itemId: string): number {
  return sumOf(
    settled.units.filter(({ rma_item_id }) => rma_item_id === itemId),
    ({ quantity }) => quantity
  )
}

function itemOf(items: RmaItemFacts[], id: string): RmaItemFacts {
  const item = items.find((one) => one.id === id)
  if (!item) throw new Error(`Item ${id} of the exchange is not of its case`)
  return item
}
