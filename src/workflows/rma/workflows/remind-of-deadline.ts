import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertExpirable, isReminderDue, nextStatus, refuse } from "../../../domain"
import { parseRma, toRmaFacts } from "../../../facts/rma"
import type { RmaOptions } from "../../../modules/rma/options"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { announced } from "../history"
import { loadOptionsStep } from "../steps/load-options"
import { loadRmaStep, type RmaAlone } from "../steps/load-rma"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type RemindOfDeadlineInput = { rma_id: string; actor: Actor }

/**
 * Tells once per deadline that it is near, where the case would expire at it.
 * @throws Refusal `not_found`, `transition_not_allowed` (nothing to remind of), `order_busy`
 */
export const remindOfDeadlineWorkflow = createWorkflow(
  "rma-remind-of-deadline",
  (input: WorkflowData<RemindOfDeadlineInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const options = loadOptionsStep()
    const change = transform({ input, facts, options }, reminderOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function reminderOf({
  input,
  facts,
  options,
}: {
  input: RemindOfDeadlineInput
  facts: RmaAlone
  options: RmaOptions
}): RmaChange {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  const { id, status, return_by, return_by_reminded_at, tracking } = rma
  const now = new Date()
  nextStatus(status, "expire")
  assertExpirable({ status, items: toRmaFacts(rma).items, has_tracking: (tracking ?? []).length > 0 })
  if (!isReminderDue(rma, options, now)) {
    refuse("transition_not_allowed", { status, event: "remind" })
  }
  return {
    rma: { id, return_by_reminded_at: now },
    still: { status, return_by, return_by_reminded_at },
    history: [
      announced(RMA_EVENT_NAMES.EXPIRING_SOON, rma, input, {
        return_by: return_by && return_by.toISOString(),
      }),
    ],
  }
}
