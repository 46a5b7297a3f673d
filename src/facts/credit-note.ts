import { z } from "@medusajs/framework/zod"
import type { ChainedNote, CreditNoteDocument } from "../domain"
import { CREDIT_NOTE_TYPES, SETTLEMENT_LINE_TYPES } from "../domain/words"
import { rawAmount } from "./decimal"

const text = z.string().nullable()
const date = z.coerce.date()
const named = z.object({ id: z.string(), number: z.string() })

const note = z.object({
  id: z.string(),
  number: z.string(),
  series: z.string(),
  sequence: z.number(),
  type: z.enum(CREDIT_NOTE_TYPES),
  rma_id: z.string(),
  rma_display_id: z.string(),
  order_id: z.string(),
  order_display_id: z.number(),
  customer_id: text,
  email: z.string(),
  settlement_id: z.string(),
  reverses_id: text,
  currency_code: z.string(),
  total: rawAmount,
  issued_at: date,
  issued_by: text,
  previous_hash: text,
  hash: z.string(),
})

const listed = note.extend({
  /** What was paid of it, in major units. */
  paid: rawAmount,
  /** Of a credit note the note that took it back, of a counter-note the one that it takes back. */
  partner: named.nullable(),
})

/** A credit note as `loadCreditNotes` of the module answers it; `document` is its text where it was asked for. */
export type LoadedCreditNote = z.infer<typeof listed>

export function parseCreditNote(row: unknown): LoadedCreditNote {
  return listed.parse(row)
}

const withText = z.object({ document: z.string() })

/** The frozen document of a note, parsed. Throws for what was never a document. */
export function parseDocument(row: unknown): CreditNoteDocument {
  const written: unknown = JSON.parse(withText.parse(row).document)
  return document.parse(written)
}

const amount = z.int()
const taxed = { rate: z.number(), code: text }

const document = z.object({
  version: z.literal(1),
  id: z.string(),
  type: z.enum(CREDIT_NOTE_TYPES),
  reverses: named.nullable(),
  issued_at: z.string(),
  time_zone: z.string(),
  currency: z.object({ code: z.string(), digits: z.number() }),
  settlement_id: z.string(),
  rma: named,
  order: z.object({ id: z.string(), number: z.number() }),
  seller: z.object({
    name: z.string(),
    address: z.array(z.string()),
    tax_id: text,
    legal_notice: text,
  }),
  buyer: z.object({
    customer_id: text,
    email: z.string(),
    name: z.string(),
    address: z.array(z.string()),
    country_code: text,
  }),
  lines: z.array(
    z.object({
      type: z.enum(SETTLEMENT_LINE_TYPES),
      title: text,
      subtitle: text,
      sku: text,
      quantity: z.number().nullable(),
      amount,
      taxes: z.array(z.object({ ...taxed, amount })),
      note: text,
    })
  ),
  taxes: z.array(z.object({ ...taxed, net: amount, tax: amount, gross: amount })),
  credited: z.object({ net: amount, tax: amount, gross: amount }),
  total: amount,
}) satisfies z.ZodType<CreditNoteDocument>

const linked = note.extend({ document: z.string() })

/** A note as it stands in its chain, with its columns to be held against its document. */
export type LinkedNote = { link: ChainedNote; columns: Record<string, unknown> }

/** Reads a note as `readCreditNoteChain` of the module answers it. */
export function parseLinkedNote(row: unknown): LinkedNote {
  const { number, series, sequence, document, previous_hash, hash, issued_by: _, ...columns } =
    linked.parse(row)
  const link = { id: columns.id, number, series, sequence, document, previous_hash, hash }
  return { link, columns: { ...columns, issued_at: columns.issued_at.toISOString() } }
}
