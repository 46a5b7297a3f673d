import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import type { CreditNoteDocument } from "../../domain"
import { parseCreditNote, parseDocument, type LoadedCreditNote } from "../../facts/credit-note"
import { RMA_MODULE } from "../../modules/rma"

/** Credit notes by their ids, in the order of these, without their documents. */
export async function loadCreditNotes(
  container: MedusaContainer,
  ids: string[]
): Promise<LoadedCreditNote[]> {
  const rows = await container.resolve(RMA_MODULE).loadCreditNotes(ids, { withDocument: false })
  const notes = new Map(rows.map(parseCreditNote).map((note) => [note.id, note]))
  return ids.flatMap((id) => notes.get(id) ?? [])
}

/** One credit note with its frozen document. @throws Refusal `not_found` */
export async function loadCreditNote(
  container: MedusaContainer,
  id: string
): Promise<{ note: LoadedCreditNote; document: CreditNoteDocument }> {
  const rows = await container.resolve(RMA_MODULE).loadCreditNotes([id], { withDocument: true })
  if (rows.length === 0) refuse("not_found", { credit_note_id: id })
  const [row] = rows
  return { note: parseCreditNote(row), document: parseDocument(row) }
}
