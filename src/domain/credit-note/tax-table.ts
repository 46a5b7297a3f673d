import type { TaxAmount } from "../facts"
import type { MinorUnits } from "../money/currency"
import { isSameTax } from "../settlement/merge-taxes"
import { sumOf } from "../sum-of"
import { taxBases } from "./tax-bases"

/** What was credited at one rate, in minor units: `net` is what the tax was levied on. */
export type TaxTableRow = {
  /** In percent; 0 with no code: what bears no tax. */
  rate: number
  code: string | null
  net: MinorUnits
  tax: MinorUnits
  /** Net and tax. */
  gross: MinorUnits
}

/** An amount with the taxes inside it, in minor units. */
export type TaxedAmount = { amount: MinorUnits; taxes: TaxAmount[] }

/**
 * What the lines of a credit note sum to at each rate and code, the highest rate first.
 *
 * What is kept stands in it with its sign and at its own rate: a fee with the tax of the goods makes
 * their row smaller, one at another rate has a row of its own, below 0. Where no two taxes lie on the
 * same net, the rows sum to the lines; where they do, each names the net that it was levied on, and
 * only the taxes add up: the totals of the document are counted from the lines.
 */
export function taxTable(lines: TaxedAmount[]): TaxTableRow[] {
  const table: TaxTableRow[] = []
  for (const row of lines.flatMap(rowsOf)) {
    const same = table.find((other) => isSameTax(other, row))
    if (same) {
      same.net += row.net
      same.tax += row.tax
      same.gross += row.gross
    } else {
      table.push({ ...row })
    }
  }
  return table.sort((a, b) => b.rate - a.rate || ((a.code ?? "") < (b.code ?? "") ? -1 : 1))
}

function rowsOf({ amount, taxes }: TaxedAmount): TaxTableRow[] {
  const net = amount - sumOf(taxes, (tax) => tax.amount)
  const bases = taxBases(net, taxes)
  const rows = taxes.map((tax, index) => rowOf(tax, bases[index], tax.amount))
  const untaxed = net - sumOf(bases, (base) => base)
  const isRest = untaxed !== 0 && Math.sign(untaxed) === Math.sign(net)
  return isRest ? [...rows, rowOf({ rate: 0, code: null }, untaxed, 0)] : rows
}

function rowOf(
  { rate, code }: Pick<TaxAmount, "rate" | "code">,
  net: MinorUnits,
  tax: MinorUnits
): TaxTableRow {
  return { rate, code, net, tax, gross: net + tax }
}
