import type { OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { toRaw } from "../money/from-minor"
import { withoutNoise } from "../money/without-noise"
import { sumOf } from "../sum-of"
import { coreAmount } from "./core-amount"
import { SETTLEMENT_LINE_RULES } from "./line-types"
import type { SettledUnits } from "./units-to-settle"
import type { Settlement, SettlementLine } from "./settlement"

/**
 * A settlement with what core's books need: C, which core has counted by itself, and X, which it
 * must be told. X = lines of the books − C, so that the order's total falls by these lines exactly.
 */
export function closeBooks(
  { units, lines, owed }: { units: SettledUnits[]; lines: SettlementLine[]; owed: MinorUnits },
  books: OrderBooks
): Settlement {
  const { currency } = books
  const core = coreAmount(
    units.map(({ item, core_quantity }) => ({
      line_item_id: item.line_item_id,
      quantity: core_quantity,
    })),
    books
  )
  const given = sumOf(lines, ({ type, amount }) =>
    SETTLEMENT_LINE_RULES[type].in_books ? amount : 0
  )
  const credit = core.negated().plus(toRaw(given, currency))

  return {
    currency,
    lines,
    owed,
    core_amount: withoutNoise(core, currency).toFixed(),
    credit_line_amount: withoutNoise(credit, currency).toFixed(),
    items: units.map(({ item, quantity, core_quantity }) => ({
      id: item.id,
      quantity,
      core_quantity,
    })),
  }
}
