import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertDifferencePayable, keptDifference, refuse, toMinor, toRaw } from "../../../../domain"
import { currencyOf } from "../../../../facts/currency"
import { parseRma } from "../../../../facts/rma"
import { unlockOrderStep } from "../../../order/steps/unlock-order"
import { assertNotPromised } from "../../payment/assert-not-promised"
import { exchangeOf } from "../exchange-of"
import {
  createDifferenceCollectionStep,
  type DifferenceCollectionInput,
} from "../steps/create-difference-collection"
import { keepCollectionAmountStep } from "../steps/keep-collection-amount"
import { loadDifferenceStep, type DifferenceFacts } from "../steps/load-difference"
import { lockOrderOfExchangeStep } from "../steps/lock-order-of-exchange"

/**
 * Has a payment collection over what is left to pay of a difference, no more and no less: where core
 * canceled the one of the approval there is another, and where core changed its amount it is set right.
 *
 * @returns `{ payment_collection_id }`
 * @throws Refusal `not_found`, `transition_not_allowed` (it is not due, the offer is over, a
 * payment is promised already, or all of it is captured), `order_busy`
 */
export const prepareDifferenceWorkflow = createWorkflow(
  "rma-prepare-difference",
  (input: WorkflowData<{ exchange_id: string }>) => {
    const lock = lockOrderOfExchangeStep(input)
    const facts = loadDifferenceStep({ rma_id: lock.rma_id, exchange_id: input.exchange_id })
    const asked = transform({ facts }, askedOf)
    const created = createDifferenceCollectionStep(asked)
    const kept = keepCollectionAmountStep(transform({ asked, created }, keptAmountOf))
    unlockOrderStep(lock)
    return new WorkflowResponse(kept)
  }
)

function askedOf({ facts }: { facts: DifferenceFacts }): DifferenceCollectionInput {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const exchange = exchangeOf(parseRma(facts.rma), facts.exchange.id)
  assertDifferencePayable(exchange, new Date())
  assertNotPromised(facts.collections, "difference")
  const { id, rma_id, order_id, difference, currency_code } = exchange
  const currency = currencyOf(currency_code)
  const left = toMinor(difference, currency) - keptDifference(facts.money)
  if (left <= 0) refuse("transition_not_allowed", { of: "difference", status: "paid", event: "pay" })
  return { rma_id, exchange_id: id, order_id, currency_code, amount: toRaw(left, currency) }
}

function keptAmountOf({
  asked,
  created,
}: {
  asked: DifferenceCollectionInput
  created: { payment_collection_id: string | null }
}) {
  const { payment_collection_id } = created
  if (payment_collection_id === null) throw new Error("What is due has no payment collection")
  return { payment_collection_id, amount: asked.amount }
}
