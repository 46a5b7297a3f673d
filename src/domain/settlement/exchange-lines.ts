import { exchangeOfItem, isSentFree } from "../exchange/exchange-of-item"
import type { ExchangeInBooks, ExchangeSettled, OrderBooks, RmaFacts } from "../facts"
import type { MinorUnits } from "../money/currency"
import { proRata } from "../money/pro-rata"
import { toMinor } from "../money/to-minor"
import { Decimal } from "../money/decimal"
import { sumOf } from "../sum-of"
import { feeTax } from "./fee-tax"
import { lineWorth } from "./line-worth"
import type { SettlementLine, SettlementRules } from "./settlement"

/**
 * What stands against the value of units that are exchanged: their share of the fees that were agreed
 * at approval, and of the new units, so that what is left over is their share of what is owed for a
 * cheaper exchange, and nothing for any other. Shares follow the worth of the old units and telescope:
 * however many settlements there are, they sum to what was agreed.
 *
 * @param values the `item_value` lines of the settled units; those of no exchange are passed over
 */
export function exchangeLines(
  values: SettlementLine[],
  rma: Pick<RmaFacts, "items">,
  books: OrderBooks,
  rules: Pick<SettlementRules, "fee_tax">
): SettlementLine[] {
  const settled = new Map(books.exchanges.map((exchange) => [exchange.id, exchange.settled]))
  return values.flatMap(({ rma_item_id, quantity, amount }) => {
    if (rma_item_id === null || quantity === null) return []
    const exchange = exchangeOfItem(books, { id: rma_item_id })
    if (!exchange || isSentFree(exchange, { id: rma_item_id })) return []
    const before = settled.get(exchange.id) ?? exchange.settled
    const units = { rma_item_id, quantity, amount }
    const after = settledAfter(before, units, exchange, weightsOf(exchange, rma, books))
    settled.set(exchange.id, after)
    return linesBetween(before, after, rma_item_id, rules)
  })
}

/** Old units that are settled, and what they are worth in minor units. */
type Valued = { rma_item_id: string; quantity: number; amount: MinorUnits }

/** How much each old unit of an item weighs in the sharing, by the item's id. */
type Weights = ReadonlyMap<string, number>

function weightsOf({ lines }: ExchangeInBooks, rma: Pick<RmaFacts, "items">, books: OrderBooks): Weights {
  const worths = lines.filter(({ is_free }) => !is_free).map(({ rma_item_id }) => {
    const item = rma.items.find(({ id }) => id === rma_item_id)
    if (!item) throw new Error(`Item ${rma_item_id} of the exchange is not of its case`)
    const line = lineWorth(books, item.line_item_id)
    const { total, quantity } = line.valued_as ?? line
    const worth = quantity === 0 ? new Decimal(0) : new Decimal(total).div(quantity)
    return [rma_item_id, toMinor(worth, books.currency)] as const
  })
  // Old units that are worth nothing say nothing about how to share: then each counts as one.
  const isWorthless = worths.every(([, worth]) => worth === 0)
  return new Map(worths.map(([id, worth]) => [id, isWorthless ? 1 : worth]))
}

function settledAfter(
  before: ExchangeSettled,
  { rma_item_id, quantity, amount }: Valued,
  { lines, label_fee, restocking_fee, difference }: ExchangeInBooks,
  weights: Weights
): ExchangeSettled {
  const units = [...before.units, { rma_item_id, quantity }]
  const weigh = (some: ExchangeSettled["units"]) =>
    sumOf(some, (one) => one.quantity * (weights.get(one.rma_item_id) ?? 0))
  const shareOf = (whole: MinorUnits) => proRata(whole, weigh(units), weigh(lines))
  const value = before.value + amount
  const fees = { label_fee: shareOf(label_fee), restocking_fee: shareOf(restocking_fee) }
  const owed = shareOf(Math.max(0, -difference))
  return { units, value, ...fees, replacement: value - fees.label_fee - fees.restocking_fee - owed }
}

function linesBetween(
  before: ExchangeSettled,
  after: ExchangeSettled,
  rma_item_id: string,
  rules: Pick<SettlementRules, "fee_tax">
): SettlementLine[] {
  const line = { rma_item_id, quantity: null, note: null }
  const fees = (["label_fee", "restocking_fee"] as const).map((type) => {
    const amount = before[type] - after[type]
    return { ...line, type, amount, taxes: feeTax(amount, rules) }
  })
  const replacement = before.replacement - after.replacement
  return [...fees, { ...line, type: "replacement" as const, amount: replacement, taxes: [] }].filter(
    ({ amount }) => amount !== 0
  )
}
