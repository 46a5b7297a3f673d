import type { LineWorth, UnitsWorth } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { proRata } from "../money/pro-rata"
import { toMinor } from "../money/to-minor"

/** An order line whose units were sent, at price 0, for as many units of another that never arrived. */
export type ResentLine = { line_item_id: string; replaces_line_item_id: string; quantity: number }

/**
 * The order's lines with what their units are worth once some were sent again: the new unit inherits the
 * worth of the one that it replaces, or a customer whose parcel was lost once could never have their
 * money back. The old line keeps the rest, so that both together are worth what was paid.
 *
 * @param resent the oldest first: what was sent again may be lost again
 */
export function withInheritedWorth(
  lines: LineWorth[],
  resent: ResentLine[],
  currency: Currency
): LineWorth[] {
  return resent.reduce((valued, { line_item_id, replaces_line_item_id, quantity }) => {
    const replaced = valued.find((line) => line.line_item_id === replaces_line_item_id)
    if (!replaced) return valued
    const { kept, inherited } = split(replaced.valued_as ?? replaced, quantity, currency)
    return valued.map((line) => {
      if (line === replaced) return { ...line, valued_as: kept }
      return line.line_item_id === line_item_id ? { ...line, valued_as: inherited } : line
    })
  }, lines)
}

/** The last units go: those before them are worth what they were, whatever was settled of them. */
function split(
  units: UnitsWorth,
  quantity: number,
  currency: Currency
): { kept: UnitsWorth; inherited: UnitsWorth } {
  const left = Math.max(0, units.quantity - quantity)
  const shareOf = (whole: MinorUnits) =>
    units.quantity === 0 ? 0 : proRata(whole, left, units.quantity)
  const raw = (amount: MinorUnits) => new Decimal(amount).shiftedBy(-currency.digits).toFixed()
  const part = (of: (whole: MinorUnits) => MinorUnits, count: number): UnitsWorth => ({
    quantity: count,
    total: raw(of(toMinor(units.total, currency))),
    taxes: units.taxes.map((tax) => ({ ...tax, amount: raw(of(toMinor(tax.amount, currency))) })),
  })
  return {
    kept: part(shareOf, left),
    inherited: part((whole) => whole - shareOf(whole), units.quantity - left),
  }
}
