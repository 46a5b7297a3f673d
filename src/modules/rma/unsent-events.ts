import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HistoryEntryRow } from "./types"

/** What the event bus is to be told. */
export type UnsentEvent = Pick<HistoryEntryRow, "id" | "rma_id" | "event" | "payload">

/** Events that were recorded before `before` and that the event bus has not taken yet, oldest first. */
export async function findUnsentEvents(
  knex: Knex,
  before: Date,
  take: number
): Promise<UnsentEvent[]> {
  return await knex("rma_history_entry")
    .whereNotNull("payload")
    .whereNull("emitted_at")
    .where("created_at", "<", before)
    .orderBy("created_at")
    .limit(take)
    .select("id", "rma_id", "event", "payload")
}

/** Notes that the event bus has taken these. */
export async function markEventsSent(knex: Knex, ids: string[]): Promise<void> {
  await knex("rma_history_entry").whereIn("id", ids).update({ emitted_at: knex.fn.now() })
}

/** The same of some cases, whenever they were recorded. */
export async function findUnsentEventsOf(
  knex: Knex,
  rmaIds: string[]
): Promise<Pick<HistoryEntryRow, "rma_id" | "created_at">[]> {
  return await knex("rma_history_entry")
    .whereIn("rma_id", rmaIds)
    .whereNotNull("payload")
    .whereNull("emitted_at")
    .whereNull("deleted_at")
    .select("rma_id", "created_at")
}
