import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { planExtension } from "../../../domain"
import { parseRma } from "../../../facts/rma"
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

export type ExtendRmaInput = {
  rma_id: string
  /** A calendar day of the shop, or a moment on it. The deadline ends with that day. */
  return_by: string
  reason: string
  actor: Actor
  notify_customer?: boolean
}

/**
 * Gives an approved case another deadline: the only way to change it. The customer is reminded of the
 * new one anew.
 * @throws Refusal `not_found`, `transition_not_allowed`, `invalid_data` (the day is over), `order_busy`
 */
export const extendRmaWorkflow = createWorkflow(
  "rma-extend",
  (input: WorkflowData<ExtendRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const options = loadOptionsStep()
    const change = transform({ input, facts, options }, extensionOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function extensionOf({
  input,
  facts,
  options,
}: {
  input: ExtendRmaInput
  facts: RmaAlone
  options: RmaOptions
}): RmaChange {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  const now = new Date()
  const { from, to } = planExtension(rma, input.return_by, options, now)
  const { id, status, return_by } = rma
  return {
    rma: { id, return_by: to, return_by_extended_at: now, return_by_reminded_at: null },
    still: { status, return_by },
    history: [
      announced(RMA_EVENT_NAMES.RETURN_BY_EXTENDED, rma, input, {
        from: from && from.toISOString(),
        to: to.toISOString(),
        reason: input.reason,
      }),
    ],
  }
}
