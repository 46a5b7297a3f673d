import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { WATCHED_TABLES } from "../checks/watched-tables"

type Row = Record<string, unknown>
type Snapshot = Record<string, Row[]>

/** All living rows of a store, by table; when they were last touched does not count. */
export async function snapshot(container: MedusaContainer): Promise<Snapshot> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const read = async (table: string) => {
    const rows: Row[] = await knex(table).whereNull("deleted_at").orderBy("id")
    return [table, rows.filter((row) => !isEmptyLevel(row)).map(withoutNoise)] as const
  }
  return Object.fromEntries(await Promise.all(WATCHED_TABLES.map(read)))
}

/** A level that was made and holds nothing is no trace: it says what its absence says. */
function isEmptyLevel({ stocked_quantity, reserved_quantity }: Row): boolean {
  return Number(stocked_quantity ?? 1) === 0 && Number(reserved_quantity) === 0
}

/**
 * The outstanding amount that an order's summary stores is left out: core writes another into the
 * version before whenever it makes a new one, and computes it anew whenever anybody asks.
 */
function withoutNoise({ updated_at: _, totals, ...row }: Row): Row {
  if (typeof totals !== "object" || totals === null) return row
  const stored = Object.entries(totals).filter(([name]) => !name.endsWith("pending_difference"))
  return { ...row, totals: Object.fromEntries(stored) }
}
