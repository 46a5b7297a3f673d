import type { CreditNoteType } from "../../domain/words"

/** A party as the document names it: frozen at the moment of issue. */
export type HttpCreditNoteParty = {
  name: string
  /** Lines of the address. */
  address: string[]
  email?: string
  tax_id?: string
}

export type HttpCreditNoteLine = {
  description: string
  sku?: string
  quantity?: number
  /** Gross, in major units, with its sign: what is kept is below 0. */
  amount: number
  taxes: { rate: number; code: string | null; amount: number }[]
}

/** Amounts in major units. */
export type HttpCreditNoteTax = { rate: number; code: string | null; net: number; tax: number; gross: number }

/** The numbered, immutable document of a settlement. Amounts in major units. */
export type HttpCreditNote = {
  id: string
  number: string
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
  total: number
  /** What was paid of it so far, and what is left to pay; 0 once it was taken back. */
  paid: number
  open: number
  issued_at: string
  /** Only where one note is asked for. */
  document?: {
    seller: HttpCreditNoteParty
    buyer: HttpCreditNoteParty
    lines: HttpCreditNoteLine[]
    taxes: HttpCreditNoteTax[]
  }
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
