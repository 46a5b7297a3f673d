import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Which approved cases with a deadline: those whose deadline lies in a span, by id from `after` on. */
export type DeadlineSpan = {
  from?: Date
  until: Date
  /** Only those whose customer was not reminded of it. */
  is_unreminded?: boolean
  after: string
}

/**
 * Ids of approved cases whose deadline lies in a span while goods are awaited, no parcel is known to
 * be on its way, and nothing is resolved. Whether that is still so is asked again under the lock.
 */
export async function findAwaitedCases(
  knex: Knex,
  { from, until, is_unreminded = false, after }: DeadlineSpan,
  take: number
): Promise<string[]> {
  const itemsOfCase = () =>
    knex("rma_item")
      .select(knex.raw("1"))
      .whereRaw("rma_item.rma_id = rma.id and rma_item.deleted_at is null")
  const query = knex("rma")
    .where({ status: "approved", deleted_at: null })
    .where("return_by", "<=", until)
    .where("id", ">", after)
    .whereRaw("coalesce(jsonb_array_length(tracking), 0) = 0")
    .whereExists(itemsOfCase().whereRaw("return_expected and approved_quantity > received_quantity"))
    .whereNotExists(itemsOfCase().where("resolved_quantity", ">", 0))
    .orderBy("id")
    .limit(take)
  if (from) query.where("return_by", ">=", from)
  if (is_unreminded) query.whereNull("return_by_reminded_at")
  return await query.pluck("id")
}

/** Cases whose label was added before a moment and is still there, by id from `after` on. */
export async function findOldLabels(
  knex: Knex,
  { before, after }: { before: Date; after: string },
  take: number
): Promise<string[]> {
  return await knex("rma")
    .where("label_added_at", "<", before)
    .where("id", ">", after)
    .where({ deleted_at: null })
    .orderBy("id")
    .limit(take)
    .pluck("id")
}
