import fc from "fast-check"
import { aMugWorth, EUR, JPY, KWD } from "../../__tests__/cast"
import type { LineWorth, RecordedWorth } from "../../facts"
import type { Currency } from "../../money/currency"
import { toMinor } from "../../money/to-minor"
import { sumOf } from "../../sum-of"
import { recordWorth } from "../record-worth"
import { worthOfUnits } from "../worth"

const VAT = (amount: string) => ({ rate: 20, code: "VAT", amount })
const CITY = (amount: string) => ({ rate: 5.5, code: "CITY", amount })

/** The values of units that come back in parts of these sizes, and what is recorded in the end. */
function valuesOf(line: LineWorth, parts: number[], currency: Currency, start?: RecordedWorth) {
  let recorded = start ? [start] : []
  const worths = parts.map((quantity) => {
    const before = recorded.find(({ line_item_id }) => line_item_id === line.line_item_id)
    const worth = worthOfUnits(line, before, quantity, currency)
    recorded = recordWorth(recorded, line.line_item_id, quantity, worth)
    return worth
  })
  return { worths, amounts: worths.map(({ amount }) => amount), recorded: recorded[0] }
}

describe("worthOfUnits", () => {
  it.each([
    ["3 mugs for 10.00 one by one", EUR, "10", 3, [1, 1, 1], [333, 334, 333]],
    ["3 mugs for 10.00, two and one", EUR, "10", 3, [2, 1], [667, 333]],
    ["3 mugs for 10.00, one and two", EUR, "10", 3, [1, 2], [333, 667]],
    ["3 mugs for 10.00 at once", EUR, "10", 3, [3], [1000]],
    ["2 for 0.05: a half goes to the even cent", EUR, "0.05", 2, [1, 1], [2, 3]],
    ["2 for 0.15", EUR, "0.15", 2, [1, 1], [8, 7]],
    ["the line is rounded before its share is", EUR, "9.996", 3, [1, 1, 1], [333, 334, 333]],
    ["8 for 0.03", EUR, "0.03", 8, [1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 0, 1, 0, 0, 1, 0]],
    ["free mugs", EUR, "0", 3, [2, 1], [0, 0]],
    ["yen", JPY, "1000", 3, [1, 1, 1], [333, 334, 333]],
    ["fils", KWD, "1", 3, [1, 1, 1], [333, 334, 333]],
  ])("%s", (_, currency, total, quantity, parts, amounts) => {
    const line = aMugWorth({ total, quantity })
    expect(valuesOf(line, parts, currency).amounts).toEqual(amounts)
  })

  it("values every tax rate by itself, so that taxes sum to the line's as well", () => {
    const line = aMugWorth({ total: "12.55", taxes: [VAT("2"), CITY("0.55")] })
    expect(valuesOf(line, [1, 1, 1], EUR).worths).toEqual([
      {
        amount: 418,
        taxes: [
          { ...VAT(""), amount: 67 },
          { ...CITY(""), amount: 18 },
        ],
      },
      {
        amount: 419,
        taxes: [
          { ...VAT(""), amount: 66 },
          { ...CITY(""), amount: 19 },
        ],
      },
      {
        amount: 418,
        taxes: [
          { ...VAT(""), amount: 67 },
          { ...CITY(""), amount: 18 },
        ],
      },
    ])
  })

  it("gives 5 stickers for 0.04 their one cent of tax with one of them, whichever that is worth", () => {
    const line = aMugWorth({ total: "0.04", quantity: 5, taxes: [VAT("0.0067")] })
    const { worths } = valuesOf(line, [1, 1, 1, 1, 1], EUR)
    expect(worths.map(({ amount, taxes: [{ amount: tax }] }) => [amount, tax])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [1, 0],
      [1, 0],
    ])
  })

  it("keeps apart the same rate of two authorities", () => {
    const state = { rate: 5, code: "STATE", amount: "0.5" }
    const city = { rate: 5, code: "CITY", amount: "0.5" }
    const { worths } = valuesOf(aMugWorth({ total: "11", taxes: [state, city] }), [3], EUR)
    expect(worths[0].taxes).toEqual([
      { rate: 5, code: "STATE", amount: 50 },
      { rate: 5, code: "CITY", amount: 50 },
    ])
  })

  it.each([
    [
      "one more mug, at the same price",
      { quantity: 4, total: "13.333333" },
      333,
      [1, 1, 1],
      [333, 334, 333],
    ],
    ["the others for less", { quantity: 3, total: "6" }, 333, [1, 1], [200, 200]],
    ["the others for more", { quantity: 3, total: "30" }, 333, [1, 1], [1000, 1000]],
    ["the others for nothing", { quantity: 3, total: "0" }, 333, [2], [0]],
    ["rounding of a price that is next to nothing", { quantity: 3, total: "0" }, 1, [2], [0]],
  ])("after one was settled and an order edit: %s", (_, edited, amount, parts, amounts) => {
    const start = { line_item_id: "line_mug", quantity: 1, amount, taxes: [] }
    expect(valuesOf(aMugWorth(edited), parts, EUR, start).amounts).toEqual(amounts)
  })

  const aCurrency = fc.constantFrom(EUR, JPY, KWD)
  const aRaw = fc
    .tuple(fc.nat(10_000_000), fc.integer({ min: 1, max: 13 }))
    .map(([minor, divisor]) => (minor / divisor / 100).toFixed(8))

  it("I4: any sequence of parts sums to the line, amount and taxes", () => {
    fc.assert(
      fc.property(
        aCurrency,
        aRaw,
        fc.array(aRaw, { maxLength: 2 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 8 }),
        (currency, total, taxes, parts) => {
          const line = aMugWorth({
            quantity: sumOf(parts, (part) => part),
            total,
            taxes: taxes.map((amount, index) => ({ rate: index, code: null, amount })),
          })
          const { amounts, worths, recorded } = valuesOf(line, parts, currency)
          expect(recorded.amount).toBe(toMinor(total, currency))
          expect(recorded.taxes.map(({ amount }) => amount)).toEqual(
            taxes.map((amount) => toMinor(amount, currency))
          )
          expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0)
          worths.forEach((worth) => {
            expect(worth.taxes.every(({ amount }) => amount >= 0)).toBe(true)
          })
        }
      )
    )
  })

  it("I4: units added by an edit at the same price change no cent of the sum", () => {
    fc.assert(
      fc.property(
        aCurrency,
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 13 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(5)), {
          minLength: 1,
          maxLength: 6,
        }),
        (currency, unit, divisor, rounds) => {
          let recorded: RecordedWorth | undefined
          let line = aMugWorth({ quantity: 0, total: "0" })
          for (const [returned, added] of rounds) {
            const quantity = line.quantity + returned + added
            const total = ((unit * quantity) / divisor / 100).toFixed(8)
            line = aMugWorth({ quantity, total })
            recorded = valuesOf(line, [returned], currency, recorded).recorded
          }
          const rest = line.quantity - (recorded?.quantity ?? 0)
          const whole = rest > 0 ? valuesOf(line, [rest], currency, recorded).recorded : recorded
          expect(whole?.amount).toBe(toMinor(line.total, currency))
        }
      )
    )
  })
})
