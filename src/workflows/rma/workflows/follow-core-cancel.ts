import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { followsCoreCancel, refuse } from "../../../domain"
import { toRmaFacts } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import { loadReturnStatusStep } from "../../adoption/steps/load-return-status"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { isSettled } from "../is-settled"
import { loadRmaStep, type RmaAlone } from "../steps/load-rma"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type FollowCoreCancelInput = { rma_id: string; actor: Actor }

/**
 * Cancels a case whose Return was canceled in core's own dialog: core has freed its units already. The
 * customer of an adopted case is not mailed about what they were never mailed about before.
 * @throws Refusal `not_found`, `transition_not_allowed` (its Return lives, or the case is about more),
 * `order_busy`
 */
export const followCoreCancelWorkflow = createWorkflow(
  "rma-follow-core-cancel",
  (input: WorkflowData<FollowCoreCancelInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const core = loadReturnStatusStep(facts)
    const change = transform({ input, facts, core }, cancellationOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function cancellationOf({
  input,
  facts: { rma },
  core,
}: {
  input: FollowCoreCancelInput
  facts: RmaAlone
  core: { is_canceled: boolean }
}): RmaChange {
  const { status, items } = toRmaFacts(rma)
  if (!core.is_canceled || !followsCoreCancel({ status, items }, isSettled(rma))) {
    refuse("transition_not_allowed", { status, event: "cancel" })
  }
  const by = { actor: input.actor, ...(rma.adopted_at && { notify_customer: false }) }
  const change = changeOf(rma, "cancel", {
    now: new Date(),
    history: [announced(RMA_EVENT_NAMES.CANCELED, rma, by, { return_id: rma.return_id })],
  })
  return { ...change, still: { status, return_id: rma.return_id } }
}
