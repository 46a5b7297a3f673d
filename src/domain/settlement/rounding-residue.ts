import type { OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { toMinor } from "../money/to-minor"
import { sumOf } from "../sum-of"
import type { ItemValues } from "./item-values"

/**
 * What the order's rounded total is more, or less, than its rounded lines and shipping; due once,
 * with the last units of the order, so that all settlements together sum to what was to be paid.
 *
 * The last units are the last of every unit sold, shipped or not: while some are still to come back
 * the order is not at its end. A residue that the customer got too much is kept only as far as the
 * units settled with it are worth anything.
 */
export function roundingResidue(values: ItemValues, books: OrderBooks): MinorUnits {
  if (values.lines.length === 0 || !isEveryUnitRecorded(values, books)) {
    return 0
  }
  const parts = [...books.lines, ...books.shipping_methods].map(({ total }) => total)
  const sumOfRounded = sumOf(parts, (total) => toMinor(total, books.currency))
  const sum = parts.reduce((raw, total) => raw.plus(total), new Decimal(0))
  const residue = toMinor(sum, books.currency) - sumOfRounded - books.recorded.rounding

  const value = sumOf(values.lines, ({ amount }) => amount)
  return Math.max(residue, 0 - value)
}

function isEveryUnitRecorded({ recorded }: ItemValues, books: OrderBooks): boolean {
  return books.lines.every(({ line_item_id, quantity, valued_as = { quantity } }) => {
    const line = recorded.find((worth) => worth.line_item_id === line_item_id)
    return (line?.quantity ?? 0) >= valued_as.quantity
  })
}
