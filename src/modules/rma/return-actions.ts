import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { row } from "./row"
import type { NewReturnAction, ReturnActionColumns } from "./types"

/** Writes a new action behind all others. */
export async function addReturnAction(knex: Knex, action: NewReturnAction): Promise<void> {
  const last = knex("rma_return_action")
    .where({ deleted_at: null })
    .select(knex.raw("coalesce(max(rank) + 1, 0)"))
  await knex("rma_return_action").insert({ ...row(action), rank: last })
}

/** Writes what is named of an action. Answers what it was; null where there is no such action. */
export async function changeReturnAction(
  knex: Knex,
  id: string,
  values: ReturnActionColumns
): Promise<ReturnActionColumns | null> {
  const action = () => knex("rma_return_action").where({ id, deleted_at: null })
  const [former]: (ReturnActionColumns & { id: string })[] = await action()
    .forUpdate()
    .select(["id", ...Object.keys(values)])
  if (!former) return null
  await action().update({ ...row(values), updated_at: knex.fn.now() })
  const { id: _, ...columns } = former
  return columns
}

/**
 * Moves an action to a place of the list, counted from 0; the others make room. Answers the place where
 * it was; null where there is no such action. The rows are locked in one order, because two people who
 * move actions at the same time would wait for each other otherwise.
 */
export async function placeReturnAction(
  knex: Knex,
  id: string,
  place: number
): Promise<number | null> {
  const rows: { id: string }[] = await knex("rma_return_action")
    .where({ deleted_at: null })
    .orderBy("id")
    .forUpdate()
    .select("id")
  if (!rows.some((action) => action.id === id)) return null
  const { rows: placed } = await knex.raw<{ rows: { former: string }[] }>(
    `with listed as (
       select id, row_number() over (order by rank, id) - 1 as place
       from rma_return_action where deleted_at is null
     ), others as (
       select id, row_number() over (order by place) - 1 as place from listed where id <> :id
     ), moved as (
       update rma_return_action
       set rank = case when others.place < :place then others.place else others.place + 1 end
       from others where rma_return_action.id = others.id
     )
     update rma_return_action set rank = least(:place, (select count(*) from others)), updated_at = now()
     from listed where rma_return_action.id = listed.id and listed.id = :id
     returning listed.place as former`,
    { id, place }
  )
  return Number(placed[0].former)
}
