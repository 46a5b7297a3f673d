import type { TaxAmount } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { toRaw } from "../money/from-minor"
import { SETTLEMENT_LINE_RULES } from "../settlement/line-types"
import { sumOf } from "../sum-of"
import type { CreditNoteType, SettlementLineType } from "../words"
import { taxTable, type TaxTableRow } from "./tax-table"

/** Who issues a credit note, as the document names them. `address` is its lines. */
export type CreditNoteSeller = {
  name: string
  address: string[]
  tax_id: string | null
  /** What the law wants said at the foot. */
  legal_notice: string | null
}

/** Who it is issued to. `address` is its lines without the country, which is printed in the reader's language. */
export type CreditNoteBuyer = {
  customer_id: string | null
  email: string
  name: string
  address: string[]
  country_code: string | null
}

/** A line of the settlement, with what it stands for. Amounts gross, in minor units, with their sign. */
export type CreditNoteLine = {
  type: SettlementLineType
  title: string | null
  subtitle: string | null
  sku: string | null
  /** Units, on lines that stand for some. */
  quantity: number | null
  amount: MinorUnits
  taxes: TaxAmount[]
  note: string | null
}

/** What a credit note is made of. */
export type CreditNoteFacts = {
  id: string
  type: CreditNoteType
  /** The note that a counter-note takes back. */
  reverses: { id: string; number: string } | null
  issued_at: Date
  time_zone: string
  currency: Currency
  settlement_id: string
  rma: { id: string; number: string }
  order: { id: string; number: number }
  seller: CreditNoteSeller
  buyer: CreditNoteBuyer
  /** Of the settlement, for a counter-note too: its signs are turned here. */
  lines: CreditNoteLine[]
}

/**
 * The frozen document, in no language: words are added where it is printed. All amounts in minor
 * units. What was paid of it is not part of it: payments come later, and it never changes.
 */
export type CreditNoteDocument = Omit<CreditNoteFacts, "issued_at"> & {
  version: 1
  /** ISO 8601; the day that is printed is that of `time_zone`. */
  issued_at: string
  /** What was credited at each rate. */
  taxes: TaxTableRow[]
  /** What was credited in all; what is set off against it (a debt, new units) is not in it. */
  credited: { net: MinorUnits; tax: MinorUnits; gross: MinorUnits }
  /** Sum of all lines: what the customer is owed; below 0 on a counter-note. */
  total: MinorUnits
}

/** Draws a settlement up as a document; a counter-note has every amount of it negated. */
export function creditNoteDocument(facts: CreditNoteFacts): CreditNoteDocument {
  const lines = facts.type === "counter_note" ? facts.lines.map(negated) : facts.lines
  const credited = lines.filter(({ type }) => SETTLEMENT_LINE_RULES[type].in_books)
  const gross = sumOf(credited, ({ amount }) => amount)
  const tax = sumOf(credited, ({ taxes }) => sumOf(taxes, ({ amount }) => amount))
  return {
    ...facts,
    version: 1,
    issued_at: facts.issued_at.toISOString(),
    lines,
    taxes: taxTable(credited),
    credited: { net: gross - tax, tax, gross },
    total: sumOf(lines, ({ amount }) => amount),
  }
}

function negated({ amount, taxes, ...line }: CreditNoteLine): CreditNoteLine {
  return {
    ...line,
    amount: 0 - amount,
    taxes: taxes.map((tax) => ({ ...tax, amount: 0 - tax.amount })),
  }
}

/** What of a document stands in columns of its own too, to be searched by. `total` is major units, above 0. */
export function documentColumns(document: CreditNoteDocument) {
  return {
    id: document.id,
    type: document.type,
    rma_id: document.rma.id,
    rma_display_id: document.rma.number,
    order_id: document.order.id,
    order_display_id: document.order.number,
    customer_id: document.buyer.customer_id,
    email: document.buyer.email,
    settlement_id: document.settlement_id,
    reverses_id: document.reverses?.id ?? null,
    currency_code: document.currency.code,
    total: toRaw(Math.abs(document.total), document.currency),
    issued_at: document.issued_at,
  }
}
