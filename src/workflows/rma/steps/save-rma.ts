import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../../modules/rma"
import type { RmaChange, RmaUndo } from "../../../modules/rma/types"

/** Writes all that was decided about a case, in one transaction. */
export const saveRmaStep = createStep(
  "rma-save",
  async (change: RmaChange, { container }) => {
    const { undo, credit_note } = await save(container, change)
    return new StepResponse(
      { id: change.rma.id, settlement_id: change.settlement?.id ?? null, credit_note },
      undo
    )
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoChange(undo)
  }
)

type Saved = { undo: RmaUndo | null; credit_note: RmaUndo["issued"] }

/**
 * A change with a credit note is the last one that may fail, and a note is never taken back. So where
 * the answer of the database is lost it is asked whether the note is there: it is written in one
 * transaction with all the rest. If it is, undoing what stands before would leave a note of nothing.
 */
async function save(container: MedusaContainer, change: RmaChange): Promise<Saved> {
  const service = container.resolve(RMA_MODULE)
  try {
    const undo = await service.changeRma(change)
    return { undo, credit_note: undo.issued }
  } catch (error) {
    const [issued] = change.credit_note
      ? await service.listCreditNotes({ id: change.credit_note.id }, { select: ["id", "number"] })
      : []
    if (!issued) throw error
    return { undo: null, credit_note: { id: issued.id, number: issued.number } }
  }
}
