import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertRequestable, isJudged, nextStatus } from "../../../domain"
import type { OrderEligibility } from "../../../domain"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { judge, requestOfCase } from "../../policy/judge"
import { loadEligibilityStep } from "../../policy/steps/load-eligibility"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { unitsOfCases } from "../other-units"
import { loadCaseStep, type CaseFacts } from "../steps/load-case"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type SubmitRmaInput = {
  rma_id: string
  actor: Actor
  notify_customer?: boolean
  /** Why staff ask for what the policy says no to; left out: as the draft says. */
  override_reason?: string | null
}

/**
 * Makes a draft a request. Days may have passed since it was written: what may come back is asked again.
 * @throws Refusal `not_found`, `transition_not_allowed`, `quantity_exceeds_returnable`, `invalid_data`: no
 * `override_reason` though the policy says no, `order_busy`
 */
export const submitRmaWorkflow = createWorkflow(
  "rma-submit",
  (input: WorkflowData<SubmitRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const eligibility = loadEligibilityStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const change = transform({ input, facts, eligibility }, submissionOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Submission = { input: SubmitRmaInput; facts: CaseFacts; eligibility: OrderEligibility }

function submissionOf({ input, facts, eligibility }: Submission) {
  const { rma, cases, order } = facts
  const now = new Date()
  nextStatus(rma.status, "submit")
  assertRequestable(
    rma.items.map(({ requested_quantity, ...item }) => ({ ...item, quantity: requested_quantity })),
    order.lines,
    unitsOfCases(cases, rma.id)
  )
  const override_reason = input.override_reason ?? rma.override_reason
  const judged = isJudged(rma.kind)
    ? judge(eligibility, { ...requestOfCase(rma), actor: input.actor, override_reason })
    : null
  return changeOf(rma, "submit", {
    now,
    columns: {
      ...(input.actor.type === "user" && { acknowledged_at: rma.acknowledged_at ?? now }),
      ...judged?.columns,
      override_reason,
    },
    history: [announced(RMA_EVENT_NAMES.REQUESTED, rma, input, { kind: rma.kind }), ...(judged?.history ?? [])],
  })
}
