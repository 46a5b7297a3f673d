import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertShippingAllowable, findLiveExchange } from "../../../domain"
import { toExchangeToLeave } from "../../../facts/exchange-to-leave"
import { toRmaFacts } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { quiet } from "../../rma/history"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { releaseAfter } from "../release-after"

export type AllowFulfillmentInput = {
  rma_id: string
  exchange_id: string
  reason: string
  actor: Actor
  notify_customer?: boolean
}

/**
 * Lets new units leave although their difference is not paid, the old units are not in, or something else
 * came for them. What is due stays due, and what is awaited stays awaited. Said once; who said it, and why,
 * is in the history.
 * @throws Refusal `not_found`, `transition_not_allowed` (it is canceled, or all may leave already),
 * `order_busy`
 */
export const allowFulfillmentWorkflow = createWorkflow(
  "rma-allow-fulfillment",
  (input: WorkflowData<AllowFulfillmentInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const change = transform({ input, facts }, allowanceOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function allowanceOf({
  input,
  facts: { rma },
}: {
  input: AllowFulfillmentInput
  facts: RmaAlone
}): RmaChange {
  const exchange = findLiveExchange(rma.exchanges, input.exchange_id, "allow_fulfillment")
  const is_released = exchange.released_at !== null
  assertShippingAllowable({ ...toExchangeToLeave(exchange), is_released }, toRmaFacts(rma).items)
  const now = new Date()
  return releaseAfter(
    rma,
    {
      rma: { id: rma.id },
      exchanges: [
        {
          id: exchange.id,
          fulfillment_allowed_at: now,
          fulfillment_allowed_by: input.actor.id,
          fulfillment_allowed_reason: input.reason,
        },
      ],
      history: [
        quiet("fulfillment_allowed", rma, input, {
          exchange_id: exchange.id,
          reason: input.reason,
        }),
      ],
    },
    input,
    now
  )
}
