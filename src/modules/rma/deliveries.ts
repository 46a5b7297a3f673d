import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { row } from "./row"
import type { NotificationDeliveryRow } from "./types"

export type NewDelivery = Pick<
  NotificationDeliveryRow,
  | "id"
  | "key"
  | "rma_id"
  | "history_id"
  | "event"
  | "audience"
  | "recipient"
  | "locale"
  | "requested_by"
>

/** A mail that is one process's to send. `attempts` counts this one already. */
export type ClaimedDelivery = NewDelivery & Pick<NotificationDeliveryRow, "attempts">

/** Which mails to send: those of a cause that was just written down, or whatever is due. */
export type WhichDeliveries = { keys: string[] } | { take: number }

/** How an attempt ended. */
export type DeliveryOutcome = Pick<
  NotificationDeliveryRow,
  "status" | "failure" | "next_attempt_at" | "sent_at"
> & { attempts?: number }

/** Writes down mails that are to be sent; of those that are there already nothing is changed. */
export async function addDeliveries(
  knex: Knex,
  deliveries: NewDelivery[],
  now: Date
): Promise<void> {
  if (!deliveries.length) return
  await knex("rma_notification_delivery")
    .insert(deliveries.map((delivery) => row({ ...delivery, next_attempt_at: now })))
    .onConflict(knex.raw("(key) where deleted_at is null"))
    .ignore()
}

/**
 * Takes mails that are due, by one statement: of any number of processes each mail goes to one. It is
 * due again at `until`, should that process die before it says how the attempt ended.
 */
export async function claimDeliveries(
  knex: Knex,
  which: WhichDeliveries,
  { now, until }: { now: Date; until: Date }
): Promise<ClaimedDelivery[]> {
  const due = knex("rma_notification_delivery")
    .select("id")
    .where({ status: "pending", deleted_at: null })
    .where("next_attempt_at", "<=", now)
    .orderBy("next_attempt_at")
    .forUpdate()
    .skipLocked()
  const wanted = "keys" in which ? due.whereIn("key", which.keys) : due.limit(which.take)
  return await knex("rma_notification_delivery")
    .whereIn("id", wanted)
    .update({ attempts: knex.raw("attempts + 1"), next_attempt_at: until, updated_at: knex.fn.now() })
    .returning([
      "id",
      "key",
      "rma_id",
      "history_id",
      "event",
      "audience",
      "recipient",
      "locale",
      "requested_by",
      "attempts",
    ])
}

/** Notes how an attempt ended; what another attempt decided meanwhile stays. */
export async function recordDelivery(
  knex: Knex,
  { id, attempts }: Pick<ClaimedDelivery, "id" | "attempts">,
  outcome: DeliveryOutcome
): Promise<void> {
  await knex("rma_notification_delivery")
    .where({ id })
    // An attempt that took longer than it was given must not undo what others said meanwhile; but a
    // mail that went out went out, whoever says so.
    .where(outcome.status === "sent" ? {} : { status: "pending", attempts })
    .update({ ...row(outcome), updated_at: knex.fn.now() })
}

/** Takes a mail back that has nothing to tell any more. */
export async function forgetDelivery(knex: Knex, id: string): Promise<void> {
  await knex("rma_notification_delivery").where({ id }).del()
}

/** Gives a mail up that was not sent yet, because another takes its place. */
export async function giveUpDelivery(knex: Knex, id: string): Promise<void> {
  await knex("rma_notification_delivery")
    .where({ id, status: "pending" })
    .update({ status: "failed", next_attempt_at: null, updated_at: knex.fn.now() })
}
