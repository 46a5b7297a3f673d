import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { row } from "./row"

/** Writes new rows. Answers their ids. */
export async function addRows<Values extends { id: string }>(
  knex: Knex,
  table: string,
  values: Values[]
): Promise<string[]> {
  if (values.length) await knex(table).insert(values.map(row))
  return values.map(({ id }) => id)
}

/** Takes back what {@link addRows} wrote. */
export async function removeRows(knex: Knex, table: string, ids: string[]): Promise<void> {
  await knex(table).whereIn("id", ids).del()
}

/** Writes what is named of each row. Answers what these columns were. */
export async function replaceRows<Values extends { id: string }>(
  knex: Knex,
  table: string,
  changes: Values[]
): Promise<Values[]> {
  const former: Values[] = []
  for (const values of changes) former.push(await replaceRow(knex, table, values))
  return former
}

/** Writes what is named of a row. Answers what these columns were. */
export async function replaceRow<Values extends { id: string }>(
  knex: Knex,
  table: string,
  { id, ...values }: Values
): Promise<Values> {
  const former = knex(table).where({ id }).forUpdate().select(["id", ...Object.keys(values)])
  // One statement: what was there is locked and read by it, before it is written over.
  const [replaced] = await knex(table)
    .with("former", former)
    .updateFrom("former")
    .where(`${table}.id`, knex.ref("former.id"))
    .update({ ...row(values), updated_at: knex.fn.now() })
    .returning("former.*")
  return replaced
}

/** Takes back what {@link replaceRows} wrote. */
export async function restoreRows(
  knex: Knex,
  table: string,
  former: { id: string }[]
): Promise<void> {
  for (const values of former) await restoreRow(knex, table, values)
}

/** Takes back what {@link replaceRow} wrote. */
export async function restoreRow(
  knex: Knex,
  table: string,
  { id, ...values }: { id: string }
): Promise<void> {
  if (Object.keys(values).length) await knex(table).where({ id }).update(row(values))
}
