import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "./new-id"
import { row } from "./row"
import type { ReasonSettingsColumns } from "./types"

/**
 * Writes what is named of a reason's settings; the rest stays as it is, or as usual. One statement: two
 * people who set different things of a reason lose nothing.
 */
export async function saveReasonSettings(
  knex: Knex,
  reasonId: string,
  settings: ReasonSettingsColumns
): Promise<void> {
  await knex("rma_return_reason_settings")
    .insert({ id: newId("rrset"), reason_id: reasonId, ...row(settings) })
    .onConflict(knex.raw("(reason_id) where deleted_at is null"))
    .merge({ ...row(settings), updated_at: knex.fn.now() })
}

/** Puts back what was there before; null: nothing was. */
export async function restoreReasonSettings(
  knex: Knex,
  reasonId: string,
  former: ReasonSettingsColumns | null
): Promise<void> {
  const settings = knex("rma_return_reason_settings").where({
    reason_id: reasonId,
    deleted_at: null,
  })
  await (former ? settings.update(row(former)) : settings.del())
}

/** How many cases name each of these reasons, or are filed under it where it is a category. */
export async function countRmasByReason(
  knex: Knex,
  reasonIds: string[]
): Promise<Map<string, number>> {
  const named = knex("rma_item")
    .whereIn("reason_id", reasonIds)
    .where({ deleted_at: null })
    .select("reason_id", "rma_id")
    // Distinct: a case of three items with one reason is one case.
    .union((query) =>
      query
        .from("rma")
        .whereIn("reason_category_id", reasonIds)
        .where({ deleted_at: null })
        .select("reason_category_id", "id")
    )
  const counted: { reason_id: string; cases: string }[] = await knex
    .from(named.as("named"))
    .groupBy("reason_id")
    .select("reason_id", knex.raw("count(*) as cases"))
  return new Map(counted.map(({ reason_id, cases }) => [reason_id, Number(cases)]))
}
