import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { ProcessAct, RefusalCode } from "../../../domain"
import { parseProcess } from "../../../facts/process-request"
import type { RmaChange } from "../../../modules/rma/types"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { quiet } from "../history"
import { loadRmaStep, type RmaAlone } from "../steps/load-rma"
import { saveRmaStep } from "../steps/save-rma"

export type EndProcessInput = {
  rma_id: string
  /** The act that could not be done, and by which refusal. Left out: all of it is done. */
  failure?: { act: ProcessAct; code: RefusalCode }
}

/**
 * Ends the process of a case: empties the intent, or keeps it with what stood in its way, for a person
 * to do the rest. One that was ended already is left alone.
 * @throws Refusal `not_found`, `order_busy`
 */
export const endProcessWorkflow = createWorkflow(
  "rma-end-process",
  (input: WorkflowData<EndProcessInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const change = transform({ input, facts }, endOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function endOf({
  input: { failure },
  facts: { rma },
}: {
  input: EndProcessInput
  facts: RmaAlone
}): RmaChange {
  const process = parseProcess(rma.process_request)
  if (process === null || rma.process_begun_at === null) return { rma: { id: rma.id }, history: [] }
  return {
    rma: {
      id: rma.id,
      process_request: failure ? { ...process, failure } : null,
      process_begun_at: null,
    },
    history: failure ? [quiet("process_failed", rma, process, failure)] : [],
  }
}
