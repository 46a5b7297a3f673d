import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { EXACT_COUNT_LIMIT } from "./list-query"

/** One page of a list, and by what it is sorted; rows that are equal in that by their ids. */
export type ListPage<Column extends string> = {
  skip: number
  take: number
  order: { column: Column; direction: "asc" | "desc" }
}

export type FoundPage = { ids: string[]; count: number; count_estimated: boolean }

/**
 * The ids of one page of the rows of a table that match, and how many match; exact up to
 * {@link EXACT_COUNT_LIMIT}. `matching` makes the query anew each time, without an order or a page.
 */
export async function findPage<Column extends string>(
  knex: Knex,
  table: string,
  matching: () => Knex.QueryBuilder,
  { skip, take, order: { column, direction } }: ListPage<Column>,
  { isSearch }: { isSearch: boolean }
): Promise<FoundPage> {
  const rows = matching().select(`${table}.id`, `${table}.${column}`)
  // A search is carried out before it is sorted. The planner would rather go through all rows from
  // the newest on until twenty match; but numbers rise with time, and the match may be the oldest.
  const query = isSearch
    ? knex.withMaterialized("matching", rows)
    : knex.withNotMaterialized("matching", rows)
  const ofPage = knex("matching")
    .select("id")
    .orderBy([
      { column, order: direction },
      { column: "id", order: direction },
    ])
    .limit(take)
    .offset(skip)
  const capped = knex("matching").select(knex.raw("1")).limit(EXACT_COUNT_LIMIT + 1)
  const [found]: { ids: string[]; count: string }[] = await query.select(
    knex.raw("array(?) as ids", [ofPage]),
    knex.raw("(select count(*) from ? as capped) as count", [capped])
  )
  const { ids } = found
  const count = Number(found.count)
  if (count <= EXACT_COUNT_LIMIT) return { ids, count, count_estimated: false }

  const plan = await knex.raw<{ rows: { "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }[] }>(
    "explain (format json) ?",
    [matching().select(`${table}.id`)]
  )
  const estimate = plan.rows[0]["QUERY PLAN"][0].Plan["Plan Rows"]
  return { ids, count: Math.max(estimate, EXACT_COUNT_LIMIT + 1), count_estimated: true }
}
