import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { linkAttachments, unlinkAttachments, type AttachmentLink } from "./attachments"
import { row } from "./row"
import type { NewHistoryEntry, NewRma, NewRmaItem } from "./types"

/**
 * Writes a new case with its items, the files these name, and its first history. Draws the RMA number.
 * Answers the id.
 *
 * @throws Refusal `invalid_data`: a file that is not the uploader's to attach
 */
export async function openRma(
  knex: Knex,
  rma: NewRma,
  items: NewRmaItem[],
  history: NewHistoryEntry[],
  files: AttachmentLink[]
): Promise<string> {
  const { rows } = await knex.raw<{ rows: { number: string }[] }>(
    "select nextval('rma_display_id_seq') as number"
  )
  await knex("rma").insert({
    ...row(rma),
    display_id: `RMA-${rows[0].number}`,
    // As exact as answers tell it: a filter by the moment that a list showed finds the case.
    created_at: knex.raw("date_trunc('milliseconds', now())"),
  })
  await knex("rma_item").insert(items.map((item) => row({ ...item, rma_id: rma.id })))
  await linkAttachments(knex, files)
  await knex("rma_history_entry").insert(history.map(row))
  return rma.id
}

/** Takes back what {@link openRma} wrote. */
export async function forgetRma(knex: Knex, id: string): Promise<void> {
  await knex("rma_history_entry").where({ rma_id: id }).del()
  await unlinkAttachments(knex, { rma_id: id })
  await knex("rma").where({ id }).del()
}
