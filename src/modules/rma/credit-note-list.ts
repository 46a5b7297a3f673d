import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreditNoteType } from "../../domain/words"
import type { ListPage } from "./find-page"
import { escapeLike, type DateRange } from "./list-query"

/** What the list of credit notes can be asked for. Arrays mean "any of". */
export type CreditNoteFilters = {
  /** What a number, an RMA number or an e-mail begins with. */
  q?: string
  series?: string[]
  type?: CreditNoteType[]
  rma_id?: string[]
  order_id?: string[]
  customer_id?: string[]
  /** Whether something of it is left to pay. */
  open?: boolean
  issued_at?: DateRange
}

export type CreditNotePage = ListPage<"issued_at" | "number" | "total">

/** The credit notes that match, without an order or a page. */
export function matchingCreditNotes(knex: Knex, filters: CreditNoteFilters): Knex.QueryBuilder {
  const query = knex("rma_credit_note").whereNull("rma_credit_note.deleted_at")
  const { series, type, rma_id, order_id, customer_id } = filters
  for (const [column, values] of Object.entries({ series, type, rma_id, order_id, customer_id })) {
    if (values) query.whereIn(`rma_credit_note.${column}`, values)
  }
  const range = filters.issued_at ?? {}
  if (range.$gte) query.where("rma_credit_note.issued_at", ">=", range.$gte)
  if (range.$gt) query.where("rma_credit_note.issued_at", ">", range.$gt)
  if (range.$lte) query.where("rma_credit_note.issued_at", "<=", range.$lte)
  if (range.$lt) query.where("rma_credit_note.issued_at", "<", range.$lt)
  if (filters.open === true) query.whereExists(openSettlement(knex))
  if (filters.open === false) query.whereNotExists(openSettlement(knex))
  if (filters.q) search(query, filters.q)
  return query
}

/** Its settlement, while it stands and not all of it is paid. A counter-note is never open. */
function openSettlement(knex: Knex) {
  return knex("rma_settlement")
    .select(knex.raw("1"))
    .whereRaw("rma_settlement.id = rma_credit_note.settlement_id")
    .whereRaw("rma_credit_note.type = 'credit_note'")
    .where({ "rma_settlement.status": "approved", "rma_settlement.deleted_at": null })
    .whereRaw(`rma_settlement.owed > (${PAID})`)
}

const PAID = `
  select coalesce(sum(paid.amount), 0) from rma_reimbursement paid
  where paid.settlement_id = rma_credit_note.settlement_id
    and paid.status = 'paid' and paid.deleted_at is null`

/** Each way has an index of its own (text_pattern_ops), which the database joins by a bitmap. */
function search(query: Knex.QueryBuilder, typed: string) {
  const text = typed.trim()
  query.where((either) => {
    either.whereLike("rma_credit_note.email", `${escapeLike(text.toLowerCase())}%`)
    either.orWhereLike("rma_credit_note.number", `${escapeLike(text.toUpperCase())}%`)
    const number = text.replace(/^rma-?/i, "")
    if (/^\d+$/.test(number)) either.orWhereLike("rma_credit_note.rma_display_id", `RMA-${number}%`)
  })
}

/** Credit notes by their ids, in any order: with what was paid of each, and the note that it answers or is answered by. */
export async function loadCreditNotes(
  knex: Knex,
  ids: string[],
  { withDocument }: { withDocument: boolean }
): Promise<Record<string, unknown>[]> {
  if (ids.length === 0) return []
  return await knex("rma_credit_note")
    .select(
      ...COLUMNS.map((column) => `rma_credit_note.${column}`),
      ...(withDocument ? ["rma_credit_note.document"] : []),
      knex.raw("rma_credit_note.raw_total->>'value' as total"),
      knex.raw(`(${PAID})::text as paid`),
      knex.raw(`(${PARTNER}) as partner`)
    )
    .whereIn("rma_credit_note.id", ids)
    .whereNull("rma_credit_note.deleted_at")
}

/** Of one settlement there are a credit note and, where it was taken back, a counter-note. */
const PARTNER = `
  select json_build_object('id', partner.id, 'number', partner.number) from rma_credit_note partner
  where partner.settlement_id = rma_credit_note.settlement_id
    and partner.type <> rma_credit_note.type and partner.deleted_at is null`

const COLUMNS = [
  "id",
  "number",
  "series",
  "sequence",
  "type",
  "rma_id",
  "rma_display_id",
  "order_id",
  "order_display_id",
  "customer_id",
  "email",
  "settlement_id",
  "reverses_id",
  "currency_code",
  "issued_at",
  "issued_by",
  "previous_hash",
  "hash",
]
