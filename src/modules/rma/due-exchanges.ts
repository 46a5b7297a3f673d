import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeadlineSpan } from "./due-cases"

/**
 * Ids of exchanges whose offer ends in a span while something still stands in the way of shipping. Whether
 * that is still so is asked again under the lock.
 */
export async function findExpiringExchanges(
  knex: Knex,
  { from, until, is_unreminded = false, after }: DeadlineSpan,
  take: number
): Promise<string[]> {
  const query = knex("rma_exchange")
    .where({ canceled_at: null, released_at: null, deleted_at: null })
    .where("expires_at", "<=", until)
    .where("id", ">", after)
    .orderBy("id")
    .limit(take)
  if (from) query.where("expires_at", ">=", from)
  if (is_unreminded) query.whereNull("reminded_at")
  return await query.pluck("id")
}

/** `paid`: what is written down of it, in major units. */
export type ExchangeToSettle = {
  id: string
  rma_id: string
  order_id: string
  paid: string
}

/**
 * Exchanges for which somebody may have paid, or promised, what is not written down, or more than is asked
 * for by now: those that are on and not paid, and those that were paid or called off, or of which units
 * were dropped, since a moment.
 */
export async function findExchangesToSettle(
  knex: Knex,
  since: Date
): Promise<ExchangeToSettle[]> {
  return await knex("rma_exchange")
    .where({ deleted_at: null })
    .whereNotNull("payment_collection_id")
    .andWhere((one) =>
      one
        .where((unpaid) =>
          unpaid
            .whereNull("difference_paid_at")
            .andWhere((live) => live.whereNull("canceled_at").orWhere("canceled_at", ">", since))
        )
        .orWhere((live) =>
          live
            .whereNull("canceled_at")
            .andWhere((lately) =>
              lately.where("difference_paid_at", ">", since).orWhere("dropped_at", ">", since)
            )
        )
    )
    .select(
      "id",
      "rma_id",
      "order_id",
      knex.raw("case when difference_paid_at is null then 0 else greatest(difference, 0) end as paid")
    )
}

/** Those awaited until a moment, by id from `after` on; of those that ended, only since another. */
export type OverdueSpan = Pick<DeadlineSpan, "until" | "after"> & { ended_since: Date }

/**
 * Exchanges whose old units were awaited until a day that is over. Of those whose full price is paid or
 * that were called off, only those of which it is so since a moment.
 */
export async function findOverdueAdvances(
  knex: Knex,
  { until, ended_since, after }: OverdueSpan,
  take: number
): Promise<string[]> {
  return await knex("rma_exchange")
    .where({ deleted_at: null })
    .where((live) => live.whereNull("advance_paid_at").orWhere("advance_paid_at", ">", ended_since))
    .where((live) => live.whereNull("canceled_at").orWhere("canceled_at", ">", ended_since))
    .where("advance_return_by", "<=", until)
    .where("id", ">", after)
    .orderBy("id")
    .limit(take)
    .pluck("id")
}

export type AskedAdvance = { id: string; rma_id: string; advance_collection_id: string }

/** Exchanges whose full price is asked for by a payment collection and not paid. */
export async function findAskedAdvances(knex: Knex): Promise<AskedAdvance[]> {
  return await knex("rma_exchange")
    .where({ canceled_at: null, advance_paid_at: null, deleted_at: null })
    .whereNotNull("advance_collection_id")
    .select("id", "rma_id", "advance_collection_id")
}
