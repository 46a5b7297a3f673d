import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { planLabelDeletion, planLabelRemoval } from "../../../domain"
import { parseRma } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { quiet } from "../../rma/history"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { removeReleasedFilesStep } from "../steps/remove-released-files"

export type RemoveRmaLabelInput = {
  rma_id: string
  actor: Actor
  /**
   * Only what was added before this moment, and only link and file: number, carrier and cost stay.
   * Left out: the whole label.
   */
  added_before?: string
}

/**
 * Takes a label off its case and deletes its file. Nobody is told.
 * @throws Refusal `not_found` (no such case, or no such label), `order_busy`
 */
export const removeRmaLabelWorkflow = createWorkflow(
  "rma-remove-label",
  (input: WorkflowData<RemoveRmaLabelInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const change = transform({ input, facts }, removalOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    removeReleasedFilesStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function removalOf({ input, facts }: { input: RemoveRmaLabelInput; facts: RmaAlone }): RmaChange {
  const rma = parseRma(facts.rma)
  const { released_file_id, ...columns } =
    input.added_before === undefined
      ? planLabelRemoval(rma.label)
      : planLabelDeletion(rma, new Date(input.added_before))
  return {
    rma: { id: rma.id, ...columns },
    still: { label_added_at: rma.label_added_at },
    files: { gained: [], released_ids: released_file_id ? [released_file_id] : [] },
    history: [quiet("label_deleted", rma, input, { kept: Object.keys(columns.label ?? {}) })],
  }
}
