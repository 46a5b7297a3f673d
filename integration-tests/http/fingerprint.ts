import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { WATCHED_TABLES } from "../checks/watched-tables"

/** A hash of every table that goods, money or cases stand in, by the table's name. */
export async function fingerprint(container: MedusaContainer): Promise<Record<string, string>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const hashes = await Promise.all(
    WATCHED_TABLES.map(async (table) => {
      const { rows } = await knex.raw(
        "select coalesce(md5(string_agg(r::text, ',' order by r::text)), 'empty') as hash from ?? r",
        [table]
      )
      return [table, rows[0].hash] as const
    })
  )
  return Object.fromEntries(hashes)
}
