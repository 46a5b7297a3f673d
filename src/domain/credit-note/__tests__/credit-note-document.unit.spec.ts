import fc from "fast-check"
import { EUR, JPY } from "../../__tests__/cast"
import { canonicalJson } from "../../canonical-json"
import { SETTLEMENT_LINE_RULES } from "../../settlement/line-types"
import { sumOf } from "../../sum-of"
import { SETTLEMENT_LINE_TYPES } from "../../words"
import {
  creditNoteDocument,
  documentColumns,
  type CreditNoteFacts,
  type CreditNoteLine,
} from "../credit-note-document"

const aLine = (changes: Partial<CreditNoteLine>): CreditNoteLine => ({
  type: "goodwill",
  title: null,
  subtitle: null,
  sku: null,
  quantity: null,
  amount: 1000,
  taxes: [],
  note: null,
  ...changes,
})

const SHIRT = aLine({
  type: "item_value",
  title: "Shirt",
  subtitle: "M",
  sku: "SHIRT-M",
  quantity: 1,
  amount: 5000,
  taxes: [{ rate: 20, code: "TVA20", amount: 833 }],
})
const LABEL = aLine({
  type: "label_fee",
  amount: -500,
  taxes: [{ rate: 20, code: "TVA20", amount: -83 }],
})
const DEBT = aLine({ type: "open_balance", amount: -1200 })
const NEW_UNIT = aLine({ type: "replacement", amount: -3000 })

const FACTS: CreditNoteFacts = {
  id: "cn_1",
  type: "credit_note",
  reverses: null,
  issued_at: new Date("2026-11-22T12:00:00.000Z"),
  time_zone: "Europe/Paris",
  currency: EUR,
  settlement_id: "stl_1",
  rma: { id: "rma_1", number: "RMA-1042" },
  order: { id: "order_1", number: 17 },
  seller: { name: "Maison Lumière", address: ["12 quai de la Fosse"], tax_id: null, legal_notice: null },
  buyer: {
    customer_id: "cus_1",
    email: "camille.durand@example.com",
    name: "Camille Durand",
    address: ["14 rue des Trois-Conils"],
    country_code: "fr",
  },
  lines: [SHIRT, LABEL],
}

describe("creditNoteDocument", () => {
  it.each([
    ["a shirt, the label kept", [SHIRT, LABEL], { net: 3750, tax: 750, gross: 4500 }, 4500],
    ["a debt set off: explained, and no part of what is credited", [SHIRT, DEBT], { net: 4167, tax: 833, gross: 5000 }, 3800],
    ["new units set off", [SHIRT, NEW_UNIT], { net: 4167, tax: 833, gross: 5000 }, 2000],
  ])("%s", (_, lines, credited, total) => {
    const document = creditNoteDocument({ ...FACTS, lines })
    expect(document).toMatchObject({ version: 1, credited, total, lines })
    expect(document.taxes).toEqual([{ rate: 20, code: "TVA20", ...credited }])
  })

  it("takes a note back with every amount negated, and names it", () => {
    const issued = creditNoteDocument({ ...FACTS, lines: [SHIRT, LABEL, DEBT] })
    const counter = creditNoteDocument({
      ...FACTS,
      id: "cn_2",
      type: "counter_note",
      reverses: { id: "cn_1", number: "CN-2026-000001" },
      lines: [SHIRT, LABEL, DEBT],
    })
    expect(counter.total).toBe(-3300)
    expect(counter.lines.map(({ amount }) => amount)).toEqual([-5000, 500, 1200])
    expect(counter.taxes).toEqual([{ rate: 20, code: "TVA20", net: -3750, tax: -750, gross: -4500 }])
    expect(counter.credited.gross + issued.credited.gross).toBe(0)
    expect(counter.reverses).toEqual({ id: "cn_1", number: "CN-2026-000001" })
    expect(documentColumns(counter)).toMatchObject({ total: "33", reverses_id: "cn_1", type: "counter_note" })
  })

  it("is the same text for the same facts, in whatever order they were written", () => {
    const turned = Object.fromEntries(Object.entries(FACTS).reverse()) as CreditNoteFacts
    expect(canonicalJson(creditNoteDocument(turned))).toBe(canonicalJson(creditNoteDocument(FACTS)))
  })

  it("says its total in the decimals of its currency", () => {
    expect(documentColumns(creditNoteDocument({ ...FACTS, currency: JPY })).total).toBe("4500")
    expect(documentColumns(creditNoteDocument(FACTS))).toEqual({
      id: "cn_1",
      type: "credit_note",
      rma_id: "rma_1",
      rma_display_id: "RMA-1042",
      order_id: "order_1",
      order_display_id: 17,
      customer_id: "cus_1",
      email: "camille.durand@example.com",
      settlement_id: "stl_1",
      reverses_id: null,
      currency_code: "eur",
      total: "45",
      issued_at: "2026-11-22T12:00:00.000Z",
    })
  })

  it("sums: the tax table to what is credited, that and what is set off to the total", () => {
    const line = fc.record({
      type: fc.constantFrom(...SETTLEMENT_LINE_TYPES),
      amount: fc.integer({ min: 1, max: 10_000_000 }),
      rate: fc.constantFrom(0, 5.5, 20),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (drawn) => {
        const lines = drawn.map(({ type, amount, rate }) => {
          const { sign, in_books } = SETTLEMENT_LINE_RULES[type]
          const tax = Math.round((amount * rate) / (100 + rate))
          const taxes = in_books && rate > 0 ? [{ rate, code: null, amount: (sign ?? 1) * tax }] : []
          return aLine({ type, amount: (sign ?? 1) * amount, taxes })
        })
        const { taxes, credited, total } = creditNoteDocument({ ...FACTS, lines })
        const setOff = lines.filter(({ type }) => !SETTLEMENT_LINE_RULES[type].in_books)
        expect(sumOf(taxes, ({ net }) => net)).toBe(credited.net)
        expect(sumOf(taxes, ({ tax }) => tax)).toBe(credited.tax)
        expect(sumOf(taxes, ({ gross }) => gross)).toBe(credited.gross)
        expect(credited.gross + sumOf(setOff, ({ amount }) => amount)).toBe(total)
        expect(total).toBe(sumOf(lines, ({ amount }) => amount))
      })
    )
  })
})
