import type { OrderBooks, TaxAmount } from "../facts"
import { allocate } from "../money/allocate"
import type { MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { sumOf } from "../sum-of"
import { mergeTaxes } from "./merge-taxes"
import { minorTaxes } from "./minor-taxes"
import type { Worth } from "./worth"

/**
 * The taxes inside an amount that has none of its own (goodwill, an adjustment): in the proportions
 * of what it stands beside. Split by allocation, so that net and taxes sum to it. In minor units;
 * none where that is worth nothing.
 */
export function taxShare(amount: MinorUnits, beside: Worth): TaxAmount[] {
  if (beside.amount <= 0) {
    return []
  }
  const net = beside.amount - sumOf(beside.taxes, (tax) => tax.amount)
  const [, ...parts] = allocate(amount, [Math.max(0, net), ...beside.taxes.map((t) => t.amount)])
  return beside.taxes.map((tax, index) => ({ ...tax, amount: parts[index] }))
}

/**
 * What an extra stands beside: the settled units, or, where none are settled, the lines of the
 * order.
 */
export function worthBeside(settled: Worth[], books: OrderBooks): Worth {
  const worths =
    settled.length > 0 ? settled : books.lines.map((line) => orderLineWorth(line, books))
  return {
    amount: sumOf(worths, ({ amount }) => amount),
    taxes: mergeTaxes(worths.flatMap(({ taxes }) => taxes)),
  }
}

function orderLineWorth(line: OrderBooks["lines"][number], { currency }: OrderBooks): Worth {
  return { amount: toMinor(line.total, currency), taxes: minorTaxes(line.taxes, currency) }
}
