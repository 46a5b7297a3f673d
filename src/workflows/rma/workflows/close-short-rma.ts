import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { nextStatus, planCloseShort } from "../../../domain"
import { toRmaFacts } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { releaseAfter } from "../../exchange/release-after"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { reduceCoreReturnStep, type ReduceCoreReturnInput } from "../../order/steps/reduce-core-return"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { loadCaseStep, type CaseFacts } from "../steps/load-case"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type CloseShortRmaInput = {
  rma_id: string
  /** How many units of an item did not come. */
  items: { id: string; quantity: number }[]
  reason: string
  actor: Actor
  notify_customer?: boolean
}

/**
 * Stops waiting for units that did not come: they are no longer approved, and may be asked for again.
 *
 * @throws Refusal `not_found`, `transition_not_allowed`, `invalid_data`, `duplicate_item`,
 * `order_canceled`, `order_change_open`, `order_busy`
 */
export const closeShortRmaWorkflow = createWorkflow(
  "rma-close-short",
  (input: WorkflowData<CloseShortRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const closing = transform({ input, facts }, closingOf)
    saveRmaStep(closing.change)
    reduceCoreReturnStep(closing.core_cancel)
    unlockOrderStep(lock)
    publishEventsStep(closing.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function closingOf({ input, facts }: { input: CloseShortRmaInput; facts: CaseFacts }): {
  change: RmaChange
  core_cancel: ReduceCoreReturnInput
} {
  const { rma } = facts
  nextStatus(rma.status, "close_short")
  assertOrderChangeable(facts)
  const plan = planCloseShort(toRmaFacts(rma), input.items)
  const now = new Date()
  const change = changeOf(rma, "close_short", {
    now,
    items: plan.items,
    history: [
      announced(RMA_EVENT_NAMES.CLOSED_SHORT, rma, input, {
        reason: input.reason,
        items: input.items,
      }),
    ],
  })
  return {
    change: releaseAfter(rma, change, input, now),
    core_cancel: {
      order_id: rma.order_id,
      return_id: rma.return_id,
      created_by: input.actor.id,
      items: plan.core_cancel,
    },
  }
}
