import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { findLiveExchange, planAdvance } from "../../../domain"
import { parseRma, toRmaFacts } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { quiet } from "../../rma/history"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { releaseAfter } from "../release-after"
import { loadAdvanceFactsStep, type AdvanceFacts } from "../steps/load-advance-facts"

export type AdvanceExchangeInput = {
  rma_id: string
  exchange_id: string
  /** A calendar day of the shop, or a moment on it: the old units are awaited until that day ends. */
  return_by: string
  actor: Actor
  notify_customer?: boolean
}

/**
 * Lets new units leave before the old ones came, where the policy of the case grants it to its customer.
 * A difference has to be paid all the same.
 * @throws Refusal `not_found`, `not_eligible`, `invalid_data`, `transition_not_allowed`, `order_busy`
 */
export const advanceExchangeWorkflow = createWorkflow(
  "rma-advance-exchange",
  (input: WorkflowData<AdvanceExchangeInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadAdvanceFactsStep(input)
    const change = transform({ input, facts }, grantOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function grantOf({ input, facts }: { input: AdvanceExchangeInput; facts: AdvanceFacts }): RmaChange {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  const exchange = findLiveExchange(rma.exchanges, input.exchange_id, "advance")
  const now = new Date()
  const rules = { ...facts, terms: rma.policy_terms.exchange ?? {} }
  const returnBy = planAdvance(exchange, toRmaFacts(rma).items, input.return_by, rules, now)
  const change: RmaChange = {
    rma: { id: rma.id },
    exchanges: [
      {
        id: exchange.id,
        advance_granted_at: now,
        advance_granted_by: input.actor.id,
        advance_return_by: returnBy,
      },
    ],
    history: [
      quiet("advance_granted", rma, input, {
        exchange_id: exchange.id,
        from: exchange.advance_return_by && exchange.advance_return_by.toISOString(),
        to: returnBy.toISOString(),
      }),
    ],
  }
  return releaseAfter(rma, change, input, now)
}
