import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { parseRma } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadCaseStep, type CaseFacts } from "../../rma/steps/load-case"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { cancelBySteps } from "../cancel-by-steps"
import { dropBySteps } from "../drop-by-steps"
import { releaseAfter } from "../release-after"
import { shrunkExchange, type ShrunkExchange } from "../shrunk-exchange"
import { loadDropFactsStep, type DropFacts } from "../steps/load-drop-facts"

export type DropSurplusInput = { rma_id: string; actor: Actor; notify_customer?: boolean }

/**
 * Drops new units whose old ones were closed short before, and that could not be dropped then: they had
 * left, and are here again.
 * @throws Refusal `not_found`, `transition_not_allowed`, `order_canceled`, `order_change_open`, `order_busy`
 */
export const dropSurplusWorkflow = createWorkflow(
  "rma-drop-surplus",
  (input: WorkflowData<DropSurplusInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const dropping = loadDropFactsStep(facts)
    const surplus = transform({ input, facts, dropping }, surplusOf)
    saveRmaStep(surplus.change)
    cancelBySteps(transform({ surplus }, ({ surplus }) => surplus.exchange.cancel))
    dropBySteps(transform({ surplus }, ({ surplus }) => surplus.exchange.drop))
    unlockOrderStep(lock)
    publishEventsStep(surplus.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function surplusOf({
  input,
  facts,
  dropping,
}: {
  input: DropSurplusInput
  facts: CaseFacts
  dropping: DropFacts
}): { change: RmaChange; exchange: ShrunkExchange } {
  const rma = parseRma(facts.rma)
  assertOrderChangeable(facts)
  const now = new Date()
  const exchange = shrunkExchange(rma, facts.order, dropping, input, now)
  const { exchanges, exchange_lines, history } = exchange
  const change = { rma: { id: rma.id }, exchanges, exchange_lines, history }
  return { change: releaseAfter(rma, change, input, now), exchange }
}
