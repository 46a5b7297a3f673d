import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { planLabel, type RmaLabel } from "../../../domain"
import { parseRma } from "../../../facts/rma"
import type { UploadedBy } from "../../../modules/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { announced, quiet } from "../../rma/history"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { removeReleasedFilesStep } from "../steps/remove-released-files"

export type SetRmaLabelInput = {
  rma_id: string
  actor: Actor
  /** What is not named stays as it is; a link takes the place of a file, and the other way round. */
  label: RmaLabel
  /** Who uploaded the label's file, where it has a new one. */
  uploaded_by?: UploadedBy
  notify_customer?: boolean
}

/**
 * Puts a carrier's label on a case. The customer hears of it when there is something new to print; of
 * one that comes before the yes, with the yes.
 *
 * @throws Refusal `not_found`, `transition_not_allowed`, `invalid_data` (the file), `order_busy`
 */
export const setRmaLabelWorkflow = createWorkflow(
  "rma-set-label",
  (input: WorkflowData<SetRmaLabelInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const change = transform({ input, facts }, labelOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    removeReleasedFilesStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function labelOf({ input, facts }: { input: SetRmaLabelInput; facts: RmaAlone }): RmaChange {
  const rma = parseRma(facts.rma)
  const { label, label_added_at, released_file_id, is_document_new } = planLabel(
    rma,
    input.label,
    new Date()
  )
  const { file } = input.label
  const isTold = is_document_new && rma.status !== "requested"
  // What the document shows stays out of the history, which is never deleted.
  const details = { kind: label.file ? "file" : label.url ? "link" : null, carrier: label.carrier }
  return {
    rma: {
      id: rma.id,
      label,
      label_added_at,
      // With one by hand nobody waits for the carrier's any more.
      ...(is_document_new && { label_requested_at: null, label_failure: null }),
    },
    files: {
      gained:
        file && input.uploaded_by
          ? [{ ids: [file.id], owner: { rma_id: rma.id }, by: input.uploaded_by }]
          : [],
      released_ids: released_file_id ? [released_file_id] : [],
    },
    history: [
      isTold
        ? announced(RMA_EVENT_NAMES.LABEL_ADDED, rma, input, details)
        : quiet(RMA_EVENT_NAMES.LABEL_ADDED, rma, input, details),
    ],
  }
}
