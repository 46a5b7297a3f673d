import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { loadRmaStep, type RmaAlone } from "../steps/load-rma"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type RejectRmaInput = {
  rma_id: string
  /** The customer reads it. */
  reason: string
  actor: Actor
  notify_customer?: boolean
}

/**
 * Says no to a request, and why. Its units may be asked for again.
 * @throws Refusal `not_found`, `transition_not_allowed`, `order_busy`
 */
export const rejectRmaWorkflow = createWorkflow(
  "rma-reject",
  (input: WorkflowData<RejectRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const change = transform({ input, facts }, rejectionOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function rejectionOf({ input, facts: { rma } }: { input: RejectRmaInput; facts: RmaAlone }) {
  const now = new Date()
  const { reason } = input
  return changeOf(rma, "reject", {
    now,
    columns: { rejection_reason: reason, acknowledged_at: rma.acknowledged_at ?? now },
    history: [announced(RMA_EVENT_NAMES.REJECTED, rma, input, { reason })],
  })
}
