import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { changeCaseFiles, undoCaseFiles } from "./attachments"
import { issueCreditNote, nameInHistory, type IssuedCreditNote } from "./credit-notes"
import { addExchange } from "./exchanges"
import { withRawAmounts } from "./raw-amounts"
import { row } from "./row"
import {
  addReimbursements,
  addReimbursementsOf,
  addSettlement,
  replaceDraft,
  restoreDraft,
} from "./settlements"
import { assertStillAsDecidedOn } from "./still-as-decided-on"
import type { NewCreditNote, NewHistoryEntry, RmaChange, RmaUndo } from "./types"
import { addRows, removeRows, replaceRow, replaceRows, restoreRow, restoreRows } from "./written-rows"

/**
 * Writes all that a use case decided about one case; to be called inside a transaction. Answers what
 * takes it back.
 * @throws Refusal `order_busy`: somebody else changed what was decided on
 */
export async function changeRma(knex: Knex, change: RmaChange): Promise<RmaUndo> {
  await assertStillAsDecidedOn(knex, change)
  const undo: RmaUndo = {
    ...(await replaceParts(knex, change)),
    added: await addParts(knex, change),
    files: change.files,
    issued: null,
  }
  if (change.files) await changeCaseFiles(knex, change.rma.id, change.files)
  // Last, because everybody else who issues one waits from here until this transaction ends.
  if (change.credit_note) undo.issued = await issue(knex, change.rma.id, change.credit_note)
  return undo
}

/** Takes back what {@link changeRma} wrote, all but a credit note: its number is never given back. */
export async function undoChange(knex: Knex, undo: RmaUndo): Promise<void> {
  await removeParts(knex, undo.added)
  if (undo.draft) await restoreDraft(knex, undo.draft)
  await restoreRows(knex, "rma_settlement", undo.settlements)
  await restoreRows(knex, "rma_reimbursement", undo.reimbursements)
  await restoreRows(knex, "rma_exchange", undo.exchanges)
  await restoreRows(knex, "rma_exchange_line", undo.exchange_lines)
  await restoreRows(knex, "rma_received_unit", undo.units)
  await restoreRows(knex, "rma_item", undo.items)
  await restoreRow(knex, "rma", undo.rma)
  if (undo.files) await undoCaseFiles(knex, undo.rma.id, undo.files)
}

type ReplacedParts = Omit<RmaUndo, "added" | "files" | "issued">

async function replaceParts(knex: Knex, change: RmaChange): Promise<ReplacedParts> {
  const { items = [], moved_units = [], settlements = [], reimbursements = [] } = change
  const { exchanges = [], exchange_lines = [], approved_draft } = change
  return {
    rma: await replaceRow(knex, "rma", change.rma),
    items: await replaceRows(knex, "rma_item", items),
    units: await replaceRows(knex, "rma_received_unit", moved_units.map(({ to }) => to)),
    settlements: await replaceRows(knex, "rma_settlement", settlements),
    reimbursements: await replaceRows(knex, "rma_reimbursement", reimbursements),
    exchanges: await replaceRows(knex, "rma_exchange", exchanges.map(withRawAmounts)),
    exchange_lines: await replaceRows(
      knex,
      "rma_exchange_line",
      exchange_lines.map(withRawAmounts)
    ),
    draft: approved_draft && (await replaceDraft(knex, change.rma.id, approved_draft)),
  }
}

async function addParts(knex: Knex, change: RmaChange): Promise<RmaUndo["added"]> {
  const { rma, units = [], movements = [], settlement, payments, approved_draft, exchange } = change
  return {
    units: await addRows(knex, "rma_received_unit", units),
    movements: await addRows(knex, "rma_stock_movement", movements),
    settlements: settlement ? [await addSettlement(knex, rma.id, settlement)] : [],
    reimbursements: [
      ...(payments ? await addReimbursements(knex, payments) : []),
      ...(approved_draft ? await addReimbursementsOf(knex, approved_draft) : []),
    ],
    exchanges: exchange ? [await addExchange(knex, rma.id, exchange)] : [],
    history: await addHistory(knex, change.history),
  }
}

/** Entries of one change keep their order, which neither the time of its transaction nor their ids tell. */
async function addHistory(knex: Knex, entries: NewHistoryEntry[]): Promise<string[]> {
  const written = entries.map((entry) => ({
    ...row(entry),
    created_at: knex.raw("clock_timestamp()"),
  }))
  if (written.length) await knex("rma_history_entry").insert(written)
  return entries.map(({ id }) => id)
}

async function issue(knex: Knex, rmaId: string, note: NewCreditNote): Promise<IssuedCreditNote> {
  const issued = await issueCreditNote(knex, note)
  await nameInHistory(knex, rmaId, note, issued)
  return issued
}

/** Lines go with what they belong to, and so do the payments that came with a settlement. */
async function removeParts(knex: Knex, added: RmaUndo["added"]): Promise<void> {
  await removeRows(knex, "rma_history_entry", added.history)
  await removeRows(knex, "rma_stock_movement", added.movements)
  await removeRows(knex, "rma_received_unit", added.units)
  await removeRows(knex, "rma_reimbursement", added.reimbursements)
  await removeRows(knex, "rma_settlement", added.settlements)
  await removeRows(knex, "rma_exchange", added.exchanges)
}
