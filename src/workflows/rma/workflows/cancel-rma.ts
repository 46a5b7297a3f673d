import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertCancelable } from "../../../domain"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { cancelCoreReturnStep, type CancelCoreReturnInput } from "../../order/steps/cancel-core-return"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { isSettled } from "../is-settled"
import { loadCaseStep, type CaseFacts } from "../steps/load-case"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type CancelRmaInput = { rma_id: string; actor: Actor; notify_customer?: boolean }

/**
 * Gives a case up before anything came or was paid; core's Return goes with it.
 * @throws Refusal `not_found`, `transition_not_allowed`, `already_settled`, `order_change_open`, `order_busy`
 */
export const cancelRmaWorkflow = createWorkflow(
  "rma-cancel",
  (input: WorkflowData<CancelRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const cancellation = transform({ input, facts }, cancellationOf)
    saveRmaStep(cancellation.change)
    cancelCoreReturnStep(cancellation.core_return)
    unlockOrderStep(lock)
    publishEventsStep(cancellation.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function cancellationOf({ input, facts }: { input: CancelRmaInput; facts: CaseFacts }): {
  change: RmaChange
  core_return: CancelCoreReturnInput
} {
  const { rma } = facts
  const change = changeOf(rma, "cancel", {
    now: new Date(),
    history: [announced(RMA_EVENT_NAMES.CANCELED, rma, input)],
  })
  assertCancelable({ is_settled: isSettled(rma) })
  if (rma.return_id) assertOrderChangeable(facts)
  const { order_id, return_id } = rma
  return { change, core_return: { order_id, return_id, created_by: input.actor.id } }
}
