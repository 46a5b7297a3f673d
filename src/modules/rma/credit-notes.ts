import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { chainHash, creditNoteNumber } from "../../domain"
import { hashText } from "./hash-text"
import { withRawAmounts } from "./raw-amounts"
import { row } from "./row"
import type { NewCreditNote } from "./types"

/** A credit note by its name. */
export type IssuedCreditNote = { id: string; number: string }

/**
 * Draws the next number of the note's series and writes the note, bound to the one before by its hash
 * (I8). Of a settlement there is one note of each type: asked again, it answers the first.
 *
 * To be called inside a transaction, as its last statements: the row of the series stays locked until
 * that ends, so everybody else waits for it, and a transaction that fails gives the number back
 * together with all that it wrote. A sequence of the database would leave gaps.
 */
export async function issueCreditNote(knex: Knex, note: NewCreditNote): Promise<IssuedCreditNote> {
  const head = await lockSeries(knex, note.series)
  const [issued]: IssuedCreditNote[] = await knex("rma_credit_note")
    .where({ settlement_id: note.settlement_id, type: note.type })
    .select("id", "number")
  if (issued) return issued

  const sequence = head.last_sequence + 1
  const link = { ...note, sequence, previous_hash: head.last_hash }
  const number = creditNoteNumber(note.series, sequence)
  const hash = chainHash(link, hashText)
  await knex("rma_credit_note").insert(row(withRawAmounts({ ...link, number, hash })))
  await knex("rma_credit_note_series")
    .where({ id: note.series })
    .update({ last_sequence: sequence, last_hash: hash, updated_at: knex.fn.now() })
  return { id: note.id, number }
}

/** Locks the row of a series, which its first note makes. */
async function lockSeries(knex: Knex, series: string) {
  const [head]: { last_sequence: number; last_hash: string | null }[] = await knex(
    "rma_credit_note_series"
  )
    .insert({ id: series })
    .onConflict("id")
    .merge({ updated_at: knex.fn.now() })
    .returning(["last_sequence", "last_hash"])
  return head
}

/** Tells the history which number was drawn: the entry was decided on before anybody could know it. */
export async function nameInHistory(
  knex: Knex,
  rmaId: string,
  asked: { id: string },
  issued: IssuedCreditNote
): Promise<void> {
  const named = JSON.stringify({ credit_note_id: issued.id, number: issued.number })
  await knex("rma_history_entry")
    .where({ rma_id: rmaId })
    .whereRaw("data->>'credit_note_id' = ?", [asked.id])
    .update({
      data: knex.raw("data || ?::jsonb", [named]),
      payload: knex.raw("payload || ?::jsonb", [named]),
    })
}
