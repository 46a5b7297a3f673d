import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertCancelable, assertParcelGoes, nextStatus } from "../../../domain"
import type { FallbackAction } from "../../../domain"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import {
  cancelActsOf,
  cancelBySteps,
  type ExchangeCancelActs,
} from "../../exchange/cancel-by-steps"
import { canceledExchange, liveExchangeOf } from "../../exchange/canceled-exchange"
import { loadFallbackActionsStep } from "../../exchange/steps/load-fallback-actions"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { cancelCoreReturnStep, type CancelCoreReturnInput } from "../../order/steps/cancel-core-return"
import { findCoreReturnStep } from "../../order/steps/find-core-return"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { assertCaseIsInCore } from "../assert-case-is-in-core"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { isSettled } from "../is-settled"
import { loadCaseStep, type CaseFacts } from "../steps/load-case"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type CancelRmaInput = { rma_id: string; actor: Actor; notify_customer?: boolean }

/**
 * Gives a case up before anything came or was paid; its exchange and core's Return go with it. Where a
 * difference is paid, it is given back before: see `cancelCase`.
 * @throws Refusal `not_found`, `transition_not_allowed`, `already_settled`, `order_change_open`, `order_busy`
 */
export const cancelRmaWorkflow = createWorkflow(
  "rma-cancel",
  (input: WorkflowData<CancelRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const found = findCoreReturnStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const actions = loadFallbackActionsStep()
    const cancellation = transform({ input, facts, found, actions }, cancellationOf)
    saveRmaStep(cancellation.change)
    cancelBySteps(transform({ cancellation }, ({ cancellation }) => cancellation.exchange))
    cancelCoreReturnStep(cancellation.core_return)
    unlockOrderStep(lock)
    publishEventsStep(cancellation.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function cancellationOf({
  input,
  facts,
  found,
  actions,
}: {
  input: CancelRmaInput
  facts: CaseFacts
  /** Core may have a Return that a crash kept from being noted. */
  found: { return_id: string | null }
  actions: FallbackAction[]
}): {
  change: RmaChange
  exchange: ExchangeCancelActs
  core_return: CancelCoreReturnInput
} {
  const { rma } = facts
  const now = new Date()
  nextStatus(rma.status, "cancel")
  assertParcelGoes("cancel", {
    status: rma.status,
    is_parcel_canceled: rma.parcel_canceled_at !== null,
  })
  assertCancelable({ is_settled: isSettled(rma) })
  assertCaseIsInCore(facts, "call_off", now)
  const exchange = liveExchangeOf(rma)
  const return_id = rma.return_id ?? found.return_id
  if (return_id || exchange) assertOrderChangeable(facts)
  const canceled = canceledExchange(rma, exchange, { order: facts.order, actions, now }, input)
  const change = changeOf(rma, "cancel", {
    now,
    items: canceled.items,
    history: [announced(RMA_EVENT_NAMES.CANCELED, rma, input), ...canceled.history],
  })
  const { order_id } = rma
  return {
    change: { ...change, exchanges: canceled.exchanges },
    exchange: cancelActsOf(rma, exchange, input.actor.id),
    core_return: { order_id, return_id, created_by: input.actor.id },
  }
}
