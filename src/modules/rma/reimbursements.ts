import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { exact } from "./load-rmas"
import { row } from "./row"
import type { ReimbursementRow } from "./types"

/**
 * Begins to pay a reimbursement, by one statement: of any number who would, one does, and gets it as it
 * is now. Whoever began at or before `dead_since` is taken for dead. Null: somebody else is at it, or
 * it is not under way.
 */
export async function claimReimbursement(
  knex: Knex,
  id: string,
  dead_since: Date | null
): Promise<Record<string, unknown> | null> {
  const [claimed] = await knex("rma_reimbursement")
    .where({ id, status: "processing", deleted_at: null })
    .where((asked) => {
      asked.whereNull("asked_at")
      if (dead_since) asked.orWhere("asked_at", "<=", dead_since)
    })
    .update({ asked_at: knex.raw("clock_timestamp()"), updated_at: knex.fn.now() })
    .returning("*")
  return claimed ? exact(claimed) : null
}

/** A reimbursement by itself; null: there is none. By hand, because every payment asks for it several times. */
export async function findReimbursement(
  knex: Knex,
  id: string
): Promise<Record<string, unknown> | null> {
  const [found] = await knex("rma_reimbursement").where({ id, deleted_at: null }).select("*")
  return found ? exact(found) : null
}

/** What a reimbursement will hand out. */
export type CreditIntent = Partial<
  Pick<ReimbursementRow, "gift_card_code" | "gift_card_expires_at" | "store_credit_account_id">
>

/**
 * Keeps what a reimbursement will hand out, before anybody is asked for it. False: something is kept
 * already, and stays.
 */
export async function keepCreditIntent(
  knex: Knex,
  id: string,
  intent: CreditIntent
): Promise<boolean> {
  const columns = Object.keys(intent)
  const kept = await knex("rma_reimbursement")
    .where({ id, deleted_at: null })
    .where((empty) => columns.forEach((column) => empty.whereNull(column)))
    .update({ ...row(intent), updated_at: knex.fn.now() })
  return kept === 1
}
