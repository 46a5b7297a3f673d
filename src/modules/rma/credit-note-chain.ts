import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ChainHead } from "../../domain"

/** Every series, also one whose own row is gone, by its name. */
export async function readSeriesNames(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { series: string }[] }>(
    `select id as series from rma_credit_note_series
     union select series from rma_credit_note where deleted_at is null
     order by series`
  )
  return rows.map(({ series }) => series)
}

/** A part of a series: where it ends by its own account, and so many notes behind a place. */
export type ChainPart = { drawn: ChainHead; notes: Record<string, unknown>[] }

/**
 * Reads the next notes of a series, by sequence. Where it ends is read before the notes are: whatever
 * was drawn by then is among them, though more may be issued meanwhile.
 */
export async function readChainPart(
  knex: Knex,
  series: string,
  after: { sequence: number; id: string },
  take: number
): Promise<ChainPart> {
  const [head]: { last_sequence: number; last_hash: string | null }[] = await knex(
    "rma_credit_note_series"
  )
    .where({ id: series })
    .select("last_sequence", "last_hash")
  const notes = await knex("rma_credit_note")
    .select("*", knex.raw("raw_total->>'value' as total"))
    .where({ series, deleted_at: null })
    .whereRaw("(sequence, id) > (?, ?)", [after.sequence, after.id])
    .orderBy(["sequence", "id"])
    .limit(take)
  return { drawn: { sequence: head?.last_sequence ?? 0, hash: head?.last_hash ?? null }, notes }
}
