import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { refuse } from "../../domain/refusals"
import { withRawAmounts } from "./raw-amounts"
import { row } from "./row"
import type { DraftUndo, NewSettlement, RmaChange } from "./types"
import { addRows, replaceRow, restoreRow } from "./written-rows"

/** Writes a new settlement of a case with its lines and its reimbursements. Answers its id. */
export async function addSettlement(
  knex: Knex,
  rmaId: string,
  settlement: NewSettlement
): Promise<string> {
  const { lines, reimbursements: _, ...columns } = settlement
  await addRows(knex, "rma_settlement", [{ ...withRawAmounts(columns), rma_id: rmaId }])
  await addLines(knex, settlement.id, lines)
  await addReimbursementsOf(knex, settlement)
  return settlement.id
}

/**
 * Writes a draft again, as it is now that it is approved. What is no draft any more by now was decided on
 * by somebody else.
 * @throws Refusal `order_busy`
 */
export async function replaceDraft(
  knex: Knex,
  rmaId: string,
  { lines, reimbursements: _, ...columns }: NewSettlement
): Promise<DraftUndo> {
  const { id } = columns
  const [{ status }] = await knex("rma_settlement").where({ id }).forUpdate().select("status")
  if (status !== "draft") refuse("order_busy", { rma_id: rmaId })
  const undo = {
    columns: await replaceRow(knex, "rma_settlement", withRawAmounts(columns)),
    lines: await linesOf(knex, id).select("*"),
  }
  await linesOf(knex, id).del()
  await addLines(knex, id, lines)
  return undo
}

/** Takes back what {@link replaceDraft} wrote. */
export async function restoreDraft(knex: Knex, { columns, lines }: DraftUndo): Promise<void> {
  await restoreRow(knex, "rma_settlement", columns)
  await linesOf(knex, columns.id).del()
  if (lines.length) await knex("rma_settlement_line").insert(lines.map(row))
}

/** Writes the payments that come with a settlement. Answers their ids. */
export async function addReimbursementsOf(
  knex: Knex,
  { id, reimbursements }: NewSettlement
): Promise<string[]> {
  return await addReimbursements(knex, { settlement_id: id, reimbursements })
}

/** Writes payments of a settlement. Answers their ids. */
export async function addReimbursements(
  knex: Knex,
  { settlement_id, reimbursements }: NonNullable<RmaChange["payments"]>
): Promise<string[]> {
  return await addRows(
    knex,
    "rma_reimbursement",
    reimbursements.map((one) => ({ ...withRawAmounts(one), settlement_id }))
  )
}

async function addLines(
  knex: Knex,
  settlement_id: string,
  lines: NewSettlement["lines"]
): Promise<void> {
  await addRows(
    knex,
    "rma_settlement_line",
    lines.map((line) => ({ ...withRawAmounts(line), settlement_id }))
  )
}

function linesOf(knex: Knex, settlement_id: string) {
  return knex("rma_settlement_line").where({ settlement_id })
}
