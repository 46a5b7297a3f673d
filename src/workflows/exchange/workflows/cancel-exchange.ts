import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { findLiveExchange } from "../../../domain"
import type { FallbackAction } from "../../../domain"
import { parseRma } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { assertCaseIsInCore } from "../../rma/assert-case-is-in-core"
import { factsAfter } from "../../rma/facts-after"
import { loadCaseStep, type CaseFacts } from "../../rma/steps/load-case"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { cancelActsOf, cancelBySteps, type ExchangeCancelActs } from "../cancel-by-steps"
import { canceledExchange } from "../canceled-exchange"
import { loadFallbackActionsStep } from "../steps/load-fallback-actions"

export type CancelExchangeInput = {
  rma_id: string
  exchange_id: string
  reason: string | null
  actor: Actor
  notify_customer?: boolean
}

/**
 * Calls the outbound side of an exchange off: our record first, then core, so that a crash in between
 * leaves what the upkeep finishes. The goods may still come; their items fall back to a refund or to
 * store credit, by policy. A difference that is paid is given back before: see `cancelExchange`.
 *
 * @throws Refusal `not_found`, `transition_not_allowed`, `already_settled`, `order_canceled`,
 * `order_change_open`, `order_busy`
 */
export const cancelExchangeWorkflow = createWorkflow(
  "rma-cancel-exchange",
  (input: WorkflowData<CancelExchangeInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const actions = loadFallbackActionsStep()
    const cancellation = transform({ input, facts, actions }, cancellationOf)
    saveRmaStep(cancellation.change)
    cancelBySteps(transform({ cancellation }, ({ cancellation }) => cancellation.acts))
    unlockOrderStep(lock)
    publishEventsStep(cancellation.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function cancellationOf({
  input,
  facts,
  actions,
}: {
  input: CancelExchangeInput
  facts: CaseFacts
  actions: FallbackAction[]
}): { change: RmaChange; acts: ExchangeCancelActs } {
  const rma = parseRma(facts.rma)
  const exchange = findLiveExchange(rma.exchanges, input.exchange_id, "cancel")
  assertCaseIsInCore(facts, "call_off", new Date())
  assertOrderChangeable(facts)
  const about = { order: facts.order, actions, now: new Date() }
  const { items, exchanges, history } = canceledExchange(rma, exchange, about, input)
  return {
    change: { rma: { id: rma.id, ...factsAfter(rma, { items }) }, items, exchanges, history },
    acts: cancelActsOf(rma, exchange, input.actor.id),
  }
}
