import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { toRaw } from "../../../../domain"
import { currencyOf } from "../../../../facts/currency"
import { unlockOrderStep } from "../../../order/steps/unlock-order"
import { loadRmaStep, type RmaAlone } from "../../../rma/steps/load-rma"
import { keepCollectionAmountStep } from "../../difference/steps/keep-collection-amount"
import { lockOrderOfExchangeStep } from "../../difference/steps/lock-order-of-exchange"
import { assertNotPromised } from "../../payment/assert-not-promised"
import { askedFullPrice } from "../asked-full-price"
import { loadAdvanceStep, type Advance } from "../steps/load-advance"

type PrepareFullPriceInput = { exchange_id: string }

/**
 * Has the payment collection of a full price be over what is left to pay of it, no more and no less: core
 * sets it to all that the order asks for, whenever staff edit the order.
 *
 * @returns `{ payment_collection_id }`
 * @throws Refusal `not_found`, `transition_not_allowed` (it is not asked for, or a payment is promised
 * already), `order_busy`
 */
export const prepareFullPriceWorkflow = createWorkflow(
  "rma-prepare-full-price",
  (input: WorkflowData<PrepareFullPriceInput>) => {
    const lock = lockOrderOfExchangeStep(input)
    const facts = loadRmaStep({ rma_id: lock.rma_id })
    const advance = loadAdvanceStep({ exchange_id: input.exchange_id, order_id: lock.order_id })
    const kept = keepCollectionAmountStep(transform({ input, facts, advance }, keptAmountOf))
    unlockOrderStep(lock)
    return new WorkflowResponse(kept)
  }
)

function keptAmountOf({
  input,
  facts,
  advance,
}: {
  input: PrepareFullPriceInput
  facts: RmaAlone
  advance: Advance
}) {
  const { collection, left } = askedFullPrice(facts.rma, input.exchange_id, advance)
  assertNotPromised([collection], "full_price")
  return {
    payment_collection_id: collection.id,
    amount: toRaw(left, currencyOf(collection.currency_code)),
  }
}
