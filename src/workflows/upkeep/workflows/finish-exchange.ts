import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { cancelActsOf, cancelBySteps, type ExchangeCancelActs } from "../../exchange/cancel-by-steps"
import { confirmBySteps } from "../../exchange/confirm-by-steps"
import { dropActsOf, dropBySteps, type DropActs } from "../../exchange/drop-by-steps"
import { loadDropFactsStep, type DropFacts } from "../../exchange/steps/load-drop-facts"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadShippedCaseStep, type ShippedCaseFacts } from "../../rma/steps/load-case"
import { loadMissingExchangeStep } from "../steps/load-missing-exchange"

/**
 * Gives core what a crash kept from it of the exchange of a case: the exchange with its stock and its
 * difference, or that units of it are dropped, or that it is canceled. What core has by now is used, and
 * nothing is made twice.
 *
 * @throws Refusal `not_found`, `order_busy`, `invalid_data`: what was to be sent is gone meanwhile
 */
export const finishExchangeWorkflow = createWorkflow(
  "rma-finish-exchange",
  (input: WorkflowData<{ rma_id: string }>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadShippedCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const missing = loadMissingExchangeStep(facts)
    const dropping = loadDropFactsStep(facts)
    confirmBySteps(missing)
    dropBySteps(transform({ facts, dropping }, halfDropped))
    cancelBySteps(transform({ facts }, halfCanceled))
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function halfCanceled({ facts: { rma } }: { facts: ShippedCaseFacts }): ExchangeCancelActs {
  const exchange = rma.exchanges.find(
    ({ canceled_at, cancel_booked_at }) => canceled_at !== null && cancel_booked_at === null
  )
  return cancelActsOf(rma, exchange, exchange?.canceled_by ?? null)
}

function halfDropped({ facts: { rma, order }, dropping: { kept } }: { facts: ShippedCaseFacts; dropping: DropFacts }): DropActs {
  const exchange = rma.exchanges.find(
    ({ dropped_at, drop_booked_at, canceled_at }) =>
      dropped_at !== null && drop_booked_at === null && canceled_at === null
  )
  return dropActsOf(rma, exchange, order, { kept, created_by: null })
}
