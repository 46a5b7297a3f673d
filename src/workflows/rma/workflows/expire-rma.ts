import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  assertExchangeExpirable,
  assertExpirable,
  assertOverdue,
  assertParcelGoes,
  coreReturnQuantities,
  nextStatus,
  refuse,
} from "../../../domain"
import type { CoreReturnLine, FallbackAction } from "../../../domain"
import { sumOf } from "../../../domain/sum-of"
import { parseRma, toRmaFacts } from "../../../facts/rma"
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
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadCoreReturnStep } from "../../upkeep/steps/load-core-return"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { loadCaseStep, type CaseFacts } from "../steps/load-case"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type ExpireRmaInput = { rma_id: string; actor: Actor; notify_customer?: boolean }

/**
 * Closes a case whose goods were not sent back in time; its exchange and core's Return go with it. One
 * whose difference is paid does not expire: its exchange ends with its own offer. Everything is asked again
 * under the lock: meanwhile staff may have granted more time, or a parcel may have been posted.
 * @throws Refusal `not_found`, `transition_not_allowed`, `order_canceled`, `order_change_open`,
 * `order_busy`
 */
export const expireRmaWorkflow = createWorkflow(
  "rma-expire",
  (input: WorkflowData<ExpireRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const core = loadCoreReturnStep(facts)
    const actions = loadFallbackActionsStep()
    const expiration = transform({ input, facts, core, actions }, expirationOf)
    saveRmaStep(expiration.change)
    cancelBySteps(transform({ expiration }, ({ expiration }) => expiration.exchange))
    cancelCoreReturnStep(expiration.core_return)
    unlockOrderStep(lock)
    publishEventsStep(expiration.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Expiring = {
  input: ExpireRmaInput
  facts: CaseFacts
  core: { lines: CoreReturnLine[] }
  actions: FallbackAction[]
}

function expirationOf({ input, facts, core, actions }: Expiring): {
  change: RmaChange
  exchange: ExchangeCancelActs
  core_return: CancelCoreReturnInput
} {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  const { order_id, return_id, status, return_by } = rma
  const { items } = toRmaFacts(rma)
  const now = new Date()
  nextStatus(status, "expire")
  assertParcelGoes("expire", { status, is_parcel_canceled: rma.parcel_canceled_at !== null })
  assertExpirable({ status, items, has_tracking: (rma.tracking ?? []).length > 0 })
  assertExchangeExpirable(liveExchangeOf(rma))
  const core_received = sumOf(core.lines, ({ received_quantity }) => received_quantity)
  assertOverdue({ status, return_by, core_received }, now)
  // Approving was cut off: what core has of it is not known before the job that finishes it has run.
  if (return_id === null && coreReturnQuantities(items).length) refuse("order_busy", { order_id })
  const exchange = liveExchangeOf(rma)
  if (return_id || exchange) assertOrderChangeable(facts)
  const canceled = canceledExchange(rma, exchange, { order: facts.order, actions, now }, input)
  const change = changeOf(rma, "expire", {
    now,
    items: canceled.items,
    history: [
      announced(RMA_EVENT_NAMES.EXPIRED, rma, input, {
        return_by: return_by && return_by.toISOString(),
      }),
      ...canceled.history,
    ],
  })
  return {
    change: { ...change, exchanges: canceled.exchanges, still: { status, return_by } },
    exchange: cancelActsOf(rma, exchange, input.actor.id),
    core_return: { order_id, return_id, created_by: input.actor.id },
  }
}
