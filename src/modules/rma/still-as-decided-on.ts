import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { refuse } from "../../domain/refusals"
import type { RmaChange, RmaItemCounts, UnitsInPlace } from "./types"

/**
 * Locks what a change was decided on, until its transaction ends.
 * @throws Refusal `order_busy`: somebody else changed it meanwhile
 */
export async function assertStillAsDecidedOn(
  knex: Knex,
  { rma, still = {}, decided_on = [], moved_units = [] }: RmaChange
): Promise<void> {
  const isSame =
    (await isCaseStill(knex, rma.id, still)) &&
    (await areItemsStill(knex, decided_on)) &&
    (await areUnitsStill(knex, moved_units.map(({ from }) => from)))
  if (!isSame) refuse("order_busy", { rma_id: rma.id })
}

async function isCaseStill(
  knex: Knex,
  id: string,
  decidedOn: NonNullable<RmaChange["still"]>
): Promise<boolean> {
  const columns = Object.keys(decidedOn)
  if (!columns.length) return true
  const [now] = await knex("rma").where({ id }).forUpdate().select(columns)
  // As JSON, because two dates of the same moment are not the same object.
  return Object.entries(decidedOn).every(
    ([column, value]) => JSON.stringify(now?.[column]) === JSON.stringify(value)
  )
}

async function areItemsStill(knex: Knex, decidedOn: RmaItemCounts[]): Promise<boolean> {
  return await areRowsStill(knex, "rma_item", decidedOn, [
    "requested_quantity",
    "approved_quantity",
    "received_quantity",
    "resolved_quantity",
  ])
}

/** The counts of the item stay as they are when its units are moved on: they do not tell. */
async function areUnitsStill(knex: Knex, decidedOn: UnitsInPlace[]): Promise<boolean> {
  return await areRowsStill(knex, "rma_received_unit", decidedOn, [
    "quantity",
    "condition",
    "disposition",
    "location_id",
  ])
}

async function areRowsStill<Row extends { id: string }>(
  knex: Knex,
  table: string,
  decidedOn: Row[],
  columns: (keyof Row & string)[]
): Promise<boolean> {
  if (!decidedOn.length) return true
  const rows: Record<string, unknown>[] = await knex(table)
    .whereIn("id", decidedOn.map(({ id }) => id))
    .forUpdate()
    .select("id", ...columns)
  return decidedOn.every((row) => {
    const now = rows.find(({ id }) => id === row.id)
    return columns.every((column) => now?.[column] === row[column])
  })
}
