import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { announced } from "../history"
import { loadRmaStep, type RmaAlone } from "../steps/load-rma"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type AcknowledgeRmaInput = { rma_id: string; actor: Actor; notify_customer?: boolean }

/**
 * Notes that staff have taken the case into account. A second time changes nothing.
 * @throws Refusal `not_found`, `order_busy`
 */
export const acknowledgeRmaWorkflow = createWorkflow(
  "rma-acknowledge",
  (input: WorkflowData<AcknowledgeRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const change = transform({ input, facts }, acknowledgementOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function acknowledgementOf({
  input,
  facts: { rma },
}: {
  input: AcknowledgeRmaInput
  facts: RmaAlone
}): RmaChange {
  const isNews = rma.acknowledged_at === null
  return {
    rma: { id: rma.id, acknowledged_at: rma.acknowledged_at ?? new Date() },
    history: isNews ? [announced(RMA_EVENT_NAMES.ACKNOWLEDGED, rma, input)] : [],
  }
}
