import type { CreditNoteType, SettlementLineType } from "../../domain/words"

/** A party as the document names it: frozen at the moment of issue. */
export type HttpCreditNoteParty = {
  name: string
  /** Lines of the address, without the country. */
  address: string[]
  country_code?: string
  email?: string
  tax_id?: string
  legal_notice?: string
}

export type HttpCreditNoteLine = {
  type: SettlementLineType
  title?: string
  subtitle?: string
  sku?: string
  quantity?: number
  /** Gross, in major units, with its sign: what is kept is below 0, and all of it turned on a counter-note. */
  amount: number
  taxes: { rate: number; code: string | null; amount: number }[]
  note?: string
}

/** Amounts in major units; `net` is what the tax was levied on. */
export type HttpCreditNoteTax = { rate: number; code: string | null; net: number; tax: number; gross: number }

/** The frozen document, in no language. */
export type HttpCreditNoteDocument = {
  seller: HttpCreditNoteParty
  buyer: HttpCreditNoteParty
  lines: HttpCreditNoteLine[]
  taxes: HttpCreditNoteTax[]
  /** What was credited in all; debts and new units that are set off against it are not in it. */
  credited: { net: number; tax: number; gross: number }
  /** Sum of all lines: below 0 on a counter-note. */
  total: number
  /** The day of issue is that of this time zone. */
  time_zone: string
}

/** A credit note as its case names it. */
export type HttpRmaCreditNote = {
  id: string
  number: string
  type: CreditNoteType
  settlement_id: string
  /** Of a counter-note: the note that it takes back. */
  reverses_id: string | null
  currency_code: string
  /** In major units, above 0 on both types. */
  total: number
  issued_at: string
}

/** The numbered, immutable document of a settlement. Amounts in major units. */
export type HttpCreditNote = {
  id: string
  number: string
  series: string
  type: CreditNoteType
  rma_id: string
  rma_display_id: string
  order_id: string
  order_display_id: number
  customer_id: string | null
  email: string
  settlement_id: string
  /** Of a counter-note: the note that it takes back. */
  reverses: { id: string; number: string } | null
  /** Of a credit note: the note that took it back. */
  reversed_by: { id: string; number: string } | null
  currency_code: string
  /** Above 0 on both types. */
  total: number
  /** What was paid of it so far, and what is left to pay: nothing of a counter-note, and of a note that was taken back. */
  paid: number
  open: number
  issued_at: string
  issued_by: string | null
  /** Only where one note is asked for. */
  document?: HttpCreditNoteDocument
  hash: string
  previous_hash: string | null
}

export type AdminCreditNoteResponse = { credit_note: HttpCreditNote }
export type AdminCreditNoteListResponse = {
  credit_notes: HttpCreditNote[]
  count: number
  count_estimated?: boolean
  limit: number
  offset: number
}
