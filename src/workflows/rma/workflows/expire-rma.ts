import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertExpirable, assertOverdue, coreReturnQuantities, refuse } from "../../../domain"
import type { CoreReturnLine } from "../../../domain"
import { sumOf } from "../../../domain/sum-of"
import { parseRma, toRmaFacts } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
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
 * Closes a case whose goods were not sent back in time; core's Return goes with it. Everything is asked
 * again under the lock: meanwhile staff may have granted more time, or a parcel may have been posted.
 * @throws Refusal `not_found`, `transition_not_allowed`, `order_canceled`, `order_change_open`,
 * `order_busy`
 */
export const expireRmaWorkflow = createWorkflow(
  "rma-expire",
  (input: WorkflowData<ExpireRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const core = loadCoreReturnStep(facts)
    const expiration = transform({ input, facts, core }, expirationOf)
    saveRmaStep(expiration.change)
    cancelCoreReturnStep(expiration.core_return)
    unlockOrderStep(lock)
    publishEventsStep(expiration.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Expiring = { input: ExpireRmaInput; facts: CaseFacts; core: { lines: CoreReturnLine[] } }

function expirationOf({ input, facts, core }: Expiring): {
  change: RmaChange
  core_return: CancelCoreReturnInput
} {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  const { order_id, return_id, status, return_by } = rma
  const { items } = toRmaFacts(rma)
  const now = new Date()
  const change = changeOf(rma, "expire", {
    now,
    history: [
      announced(RMA_EVENT_NAMES.EXPIRED, rma, input, {
        return_by: return_by && return_by.toISOString(),
      }),
    ],
  })
  assertExpirable({ status, items, has_tracking: (rma.tracking ?? []).length > 0 })
  const core_received = sumOf(core.lines, ({ received_quantity }) => received_quantity)
  assertOverdue({ status, return_by, core_received }, now)
  // Approving was cut off: what core has of it is not known before the job that finishes it has run.
  if (return_id === null && coreReturnQuantities(items).length) refuse("order_busy", { order_id })
  if (return_id) assertOrderChangeable(facts)
  return {
    change: { ...change, still: { status, return_by } },
    core_return: { order_id, return_id, created_by: input.actor.id },
  }
}
