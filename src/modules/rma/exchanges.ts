import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { withRawAmounts } from "./raw-amounts"
import type { NewExchange } from "./types"
import { addRows } from "./written-rows"

/** Writes a new exchange of a case with its lines. Answers its id. */
export async function addExchange(
  knex: Knex,
  rmaId: string,
  { lines, ...columns }: NewExchange
): Promise<string> {
  await addRows(knex, "rma_exchange", [{ ...withRawAmounts(columns), rma_id: rmaId }])
  await addRows(
    knex,
    "rma_exchange_line",
    lines.map((line) => ({ ...withRawAmounts(line), exchange_id: columns.id }))
  )
  return columns.id
}
