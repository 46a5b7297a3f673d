import { type TaxAmount } from "../facts"

/** Adds up taxes of the same rate and code, in the order in which they first occur. */
export function mergeTaxes(taxes: TaxAmount[]): TaxAmount[] {
  const merged: TaxAmount[] = []
  for (const tax of taxes) {
    const same = merged.find((other) => isSameTax(other, tax))
    if (same) {
      same.amount += tax.amount
    } else {
      merged.push({ rate: tax.rate, code: tax.code, amount: tax.amount })
    }
  }
  return merged
}

type TaxKind = { rate: number; code: string | null }

/** Two taxes are the same by rate and code: two authorities may levy the same rate. */
export function isSameTax(a: TaxKind, b: TaxKind): boolean {
  return a.rate === b.rate && a.code === b.code
}
