import fc from "fast-check"
import type { TaxAmount } from "../../facts"
import { allocate } from "../../money/allocate"
import { sumOf } from "../../sum-of"
import { taxTable, type TaxedAmount, type TaxTableRow } from "../tax-table"

const vat20 = (amount: number): TaxAmount => ({ rate: 20, code: "TVA20", amount })
const vat5 = (amount: number): TaxAmount => ({ rate: 5.5, code: "TVA5", amount })
const gst = (amount: number): TaxAmount => ({ rate: 5, code: "GST", amount })
const qst = (amount: number): TaxAmount => ({ rate: 9.975, code: "QST", amount })
const exempt: TaxAmount = { rate: 0, code: "EXEMPT", amount: 0 }

/** [rate, code, net, tax, gross], in cents. */
type Row = [number, string | null, number, number, number]

const TABLES: [what: string, lines: TaxedAmount[], rows: Row[]][] = [
  [
    "a shirt of 50.00",
    [{ amount: 5000, taxes: [vat20(833)] }],
    [[20, "TVA20", 4167, 833, 5000]],
  ],
  [
    "a shirt and a book, the highest rate first",
    [
      { amount: 1055, taxes: [vat5(55)] },
      { amount: 5000, taxes: [vat20(833)] },
    ],
    [
      [20, "TVA20", 4167, 833, 5000],
      [5.5, "TVA5", 1000, 55, 1055],
    ],
  ],
  [
    "a fee at the rate of the goods makes their row smaller",
    [
      { amount: 5000, taxes: [vat20(833)] },
      { amount: -500, taxes: [vat20(-83)] },
    ],
    [[20, "TVA20", 3750, 750, 4500]],
  ],
  [
    "a fee at a rate of its own has a row below 0",
    [
      { amount: 1055, taxes: [vat5(55)] },
      { amount: -600, taxes: [vat20(-100)] },
    ],
    [
      [20, "TVA20", -500, -100, -600],
      [5.5, "TVA5", 1000, 55, 1055],
    ],
  ],
  ["what bears no tax", [{ amount: 1000, taxes: [] }], [[0, null, 1000, 0, 1000]]],
  [
    "what is exempt by name",
    [{ amount: 1000, taxes: [exempt] }],
    [[0, "EXEMPT", 1000, 0, 1000]],
  ],
  [
    "goodwill over a shirt and a book: each rate on its part",
    [{ amount: 2255, taxes: [vat20(200), vat5(55)] }],
    [
      [20, "TVA20", 1000, 200, 1200],
      [5.5, "TVA5", 1000, 55, 1055],
    ],
  ],
  [
    "goodwill over a shirt and something untaxed: the rest has a row of its own",
    [{ amount: 2200, taxes: [vat20(200)] }],
    [
      [20, "TVA20", 1000, 200, 1200],
      [0, null, 1000, 0, 1000],
    ],
  ],
  [
    "goodwill over a shirt and something exempt",
    [{ amount: 2200, taxes: [vat20(200), exempt] }],
    [
      [20, "TVA20", 1000, 200, 1200],
      [0, "EXEMPT", 1000, 0, 1000],
    ],
  ],
  [
    "two taxes on the same net: each names all of it",
    [{ amount: 11498, taxes: [gst(500), qst(998)] }],
    [
      [9.975, "QST", 10000, 998, 10998],
      [5, "GST", 10000, 500, 10500],
    ],
  ],
  [
    "two taxes, one of them on half of the net",
    [{ amount: 10999, taxes: [gst(500), qst(499)] }],
    [
      [9.975, "QST", 5003, 499, 5502],
      [5, "GST", 10000, 500, 10500],
    ],
  ],
  ["a cent, of which no tax is left", [{ amount: 1, taxes: [vat20(0)] }], [[20, "TVA20", 1, 0, 1]]],
  ["nothing", [], []],
]

describe("taxTable", () => {
  it.each(TABLES)("%s", (_, lines, rows) => {
    expect(taxTable(lines)).toEqual(
      rows.map(([rate, code, net, tax, gross]): TaxTableRow => ({ rate, code, net, tax, gross }))
    )
  })

  it.each(TABLES)("of a counter-note, %s, is the same negated", (_, lines, rows) => {
    const negated = lines.map(({ amount, taxes }) => ({
      amount: 0 - amount,
      taxes: taxes.map((tax) => ({ ...tax, amount: 0 - tax.amount })),
    }))
    expect(taxTable(negated)).toEqual(
      rows.map(([rate, code, net, tax, gross]) => ({
        rate,
        code,
        net: 0 - net,
        tax: 0 - tax,
        gross: 0 - gross,
      }))
    )
  })

  const part = fc.record({ net: fc.integer({ min: 0, max: 1_000_000 }), rate: fc.constantFrom(0, 2.1, 5.5, 20) })

  it("sums to the lines, whatever their parts bear", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(part, { maxLength: 3 }), fc.constantFrom(1, -1))), (all) => {
        const lines = all.map(([parts, sign]) => lineOf(parts, sign))
        const table = taxTable(lines)
        expect(sumOf(table, ({ gross }) => gross)).toBe(sumOf(lines, ({ amount }) => amount))
        expect(sumOf(table, ({ tax }) => tax)).toBe(
          sumOf(lines, ({ taxes }) => sumOf(taxes, ({ amount }) => amount))
        )
      })
    )
  })

  it("adds up every tax, and names no more net than there is, where all lie on the same", () => {
    const stacked = fc.tuple(fc.integer({ min: 10_000, max: 1_000_000 }), fc.constantFrom(1, 2, 3))
    fc.assert(
      fc.property(fc.array(stacked, { minLength: 1 }), (all) => {
        const lines = all.map(([net, count]) => {
          const taxes = [gst, qst, vat20]
            .slice(0, count)
            .map((tax) => tax(Math.round((net * tax(0).rate) / 100)))
          return { amount: net + sumOf(taxes, ({ amount }) => amount), taxes }
        })
        const [first] = taxTable(lines).filter(({ code }) => code === "GST")
        expect(first.net).toBe(sumOf(all, ([net]) => net))
        expect(sumOf(taxTable(lines), ({ tax }) => tax)).toBe(
          sumOf(lines, ({ taxes }) => sumOf(taxes, ({ amount }) => amount))
        )
      })
    )
  })
})

/** A line over parts that bear one tax each, split into net and taxes as a settlement splits it. */
function lineOf(parts: { net: number; rate: number }[], sign: number): TaxedAmount {
  const rates = [...new Set(parts.map(({ rate }) => rate))].filter((rate) => rate > 0)
  const taxes = rates.map((rate) => ({
    rate,
    code: `T${rate}`,
    amount: Math.round(sumOf(parts, (one) => (one.rate === rate ? (one.net * rate) / 100 : 0))),
  }))
  const net = sumOf(parts, (one) => one.net)
  const amount = net + sumOf(taxes, (tax) => tax.amount)
  if (amount === 0) return { amount: 0, taxes: [] }
  const [, ...shares] = allocate(sign * amount, [net, ...taxes.map((tax) => tax.amount)])
  return {
    amount: sign * amount,
    taxes: taxes.map((tax, index) => ({ ...tax, amount: shares[index] })),
  }
}
