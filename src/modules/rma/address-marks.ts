import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { row } from "./row"
import type { NewHistoryEntry } from "./types"

/** The address of one customer, guest or not, for whom a mark holds. */
export type AddressOfCustomer = { address_key: string; customer_id: string | null; email: string }

/** A mark that holds. */
export type LiveAddressMark = {
  id: string
  rma_id: string
  marked_at: Date
  marked_by: string | null
}

/** Sets the mark, or clears it: `by` whom. */
export type AddressMarkChange = {
  address: AddressOfCustomer
  rma_id: string
  /** Of the mark, where it is set. */
  id: string
  is_undeliverable: boolean
  by: string | null
  history: NewHistoryEntry
}

/** What takes a change back. */
export type AddressMarkUndo = { added_id: string | null; cleared_ids: string[]; history_id: string | null }

/** The mark of an address, the latest; undefined where none holds. */
export async function findAddressMark(
  knex: Knex,
  address: AddressOfCustomer
): Promise<LiveAddressMark | undefined> {
  return await marksOf(knex, address)
    .orderBy("marked_at", "desc")
    .first("id", "rma_id", "marked_at", "marked_by")
}

/** Changes nothing, and writes no history, where it is so already. */
export async function changeAddressMark(
  knex: Knex,
  { address, rma_id, id, is_undeliverable, by, history }: AddressMarkChange
): Promise<AddressMarkUndo> {
  const live: string[] = await marksOf(knex, address).forUpdate().pluck("id")
  if (is_undeliverable === live.length > 0) {
    return { added_id: null, cleared_ids: [], history_id: null }
  }
  if (is_undeliverable) {
    await knex("rma_address_mark").insert(
      row({ id, ...address, rma_id, marked_at: new Date(), marked_by: by })
    )
  } else {
    await knex("rma_address_mark")
      .whereIn("id", live)
      .update({ cleared_at: knex.fn.now(), cleared_by: by, updated_at: knex.fn.now() })
  }
  await knex("rma_history_entry").insert(row(history))
  return {
    added_id: is_undeliverable ? id : null,
    cleared_ids: is_undeliverable ? [] : live,
    history_id: history.id,
  }
}

/** Takes back what {@link changeAddressMark} wrote. */
export async function undoAddressMark(
  knex: Knex,
  { added_id, cleared_ids, history_id }: AddressMarkUndo
): Promise<void> {
  if (history_id) await knex("rma_history_entry").where({ id: history_id }).del()
  if (added_id) await knex("rma_address_mark").where({ id: added_id }).del()
  await knex("rma_address_mark")
    .whereIn("id", cleared_ids)
    .update({ cleared_at: null, cleared_by: null })
}

/** A guest who signs up later keeps the e-mail; a customer who changes the e-mail keeps the account. */
function marksOf(knex: Knex, { address_key, customer_id, email }: AddressOfCustomer) {
  return knex("rma_address_mark")
    .where({ address_key, cleared_at: null, deleted_at: null })
    .andWhere((who) => {
      who.where({ email })
      if (customer_id !== null) who.orWhere({ customer_id })
    })
}
