import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertRequestable } from "../../../domain"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { unitsOfCases } from "../other-units"
import { loadCaseStep, type CaseFacts } from "../steps/load-case"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type SubmitRmaInput = { rma_id: string; actor: Actor; notify_customer?: boolean }

/**
 * Makes a draft a request. Days may have passed since it was written: what may come back is asked again.
 * @throws Refusal `not_found`, `transition_not_allowed`, `quantity_exceeds_returnable`, `order_busy`
 */
export const submitRmaWorkflow = createWorkflow(
  "rma-submit",
  (input: WorkflowData<SubmitRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const change = transform({ input, facts }, submissionOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function submissionOf({ input, facts }: { input: SubmitRmaInput; facts: CaseFacts }) {
  const { rma, cases, order } = facts
  const now = new Date()
  const change = changeOf(rma, "submit", {
    now,
    columns: input.actor.type === "user" ? { acknowledged_at: rma.acknowledged_at ?? now } : {},
    history: [announced(RMA_EVENT_NAMES.REQUESTED, rma, input)],
  })
  assertRequestable(
    rma.items.map(({ requested_quantity, ...item }) => ({ ...item, quantity: requested_quantity })),
    order.lines,
    unitsOfCases(cases, rma.id)
  )
  return change
}
