import type { LineWorth, RecordedWorth, TaxAmount } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { proRata } from "../money/pro-rata"
import { toMinor } from "../money/to-minor"
import { isSameTax } from "./merge-taxes"
import { minorTaxes } from "./minor-taxes"

/** What units are worth, gross, in minor units, and what of it is tax. */
export type Worth = { amount: MinorUnits; taxes: TaxAmount[] }

/**
 * What the next `quantity` units of a line are worth, after those that were recorded: worth of all
 * of them together less what was recorded. So any sequence of partial returns sums to the line's
 * total exactly; the same for every tax rate.
 */
export function worthOfUnits(
  line: LineWorth,
  recorded: RecordedWorth | undefined,
  quantity: number,
  currency: Currency
): Worth {
  const valued = line.valued_as ?? line
  const units = { before: recorded?.quantity ?? 0, next: quantity, all: valued.quantity }
  return {
    amount: worthOfNext(units, toMinor(valued.total, currency), recorded?.amount ?? 0),
    taxes: minorTaxes(valued.taxes, currency).map((tax) => ({
      ...tax,
      amount: worthOfNext(units, tax.amount, recordedTax(recorded, tax)),
    })),
  }
}

type Units = { before: number; next: number; all: number }

function worthOfNext({ before, next, all }: Units, total: MinorUnits, recorded: MinorUnits) {
  // Every unit of the line was sent again: the new ones have its worth.
  if (all === 0) return 0
  const worthBefore = proRata(total, before, all)
  // After an order edit that changed the price, what was recorded at the old one says nothing about
  // the units that are left: they are worth the new price, as in core's books. Rounding alone moves
  // a unit's worth by one minor unit at most, and the line's total by one more.
  const isSamePrice = Math.abs(recorded - worthBefore) <= before + 1
  const settled = isSamePrice ? recorded : worthBefore
  // A price edited down to nothing must not turn the rounding of earlier units into a debt.
  return Math.max(0, proRata(total, before + next, all) - settled)
}

function recordedTax(recorded: RecordedWorth | undefined, tax: TaxAmount): MinorUnits {
  return recorded?.taxes.find((other) => isSameTax(other, tax))?.amount ?? 0
}
