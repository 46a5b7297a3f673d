import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { judgeDifference, surplusDifference } from "../../../../domain"
import { currencyOf } from "../../../../facts/currency"
import { parseRma } from "../../../../facts/rma"
import type { RmaChange } from "../../../../modules/rma/types"
import type { Actor } from "../../../actor"
import { RMA_EVENT_NAMES } from "../../../events"
import { unlockOrderStep } from "../../../order/steps/unlock-order"
import { announced } from "../../../rma/history"
import { publishEventsStep } from "../../../rma/steps/publish-events"
import { saveRmaStep } from "../../../rma/steps/save-rma"
import { refreshCollectionsStep } from "../../payment/refresh-collections"
import { releaseAfter } from "../../release-after"
import { bookCapturesStep } from "../steps/book-captures"
import { loadDifferenceStep, type DifferenceFacts } from "../steps/load-difference"
import { lockOrderOfExchangeStep } from "../steps/lock-order-of-exchange"

export type RecordDifferencePaidInput = {
  exchange_id: string
  actor: Actor
  notify_customer?: boolean
}

/**
 * Writes down that the difference of an exchange is paid, once, whoever captured it: our own route,
 * core's webhook, or staff in core's dialog. What was captured stands in the order's books by then. Where
 * it is not paid, or is written down already, nothing changes.
 *
 * @returns `{ verdict, has_surplus }`: `give_back` where the exchange is off by now, and its money is to go
 * back; `has_surplus` where some of it may be: units were dropped meanwhile, or it was paid twice
 * @throws Refusal `not_found`, `order_busy`
 */
export const recordDifferencePaidWorkflow = createWorkflow(
  "rma-record-difference-paid",
  (input: WorkflowData<RecordDifferencePaidInput>) => {
    const lock = lockOrderOfExchangeStep(input)
    const facts = loadDifferenceStep({ rma_id: lock.rma_id, exchange_id: input.exchange_id })
    bookCapturesStep(facts)
    refreshCollectionsStep(facts)
    const change = transform({ input, facts }, changeOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(
      transform({ facts }, ({ facts }) => ({
        verdict: verdictOf(facts),
        has_surplus: hasSurplus(facts),
      }))
    )
  }
)

function verdictOf({ exchange, money }: DifferenceFacts) {
  return judgeDifference(exchange, money, currencyOf(exchange.currency_code))
}

/** Whether the order needs it for something else is asked when it is given back. */
function hasSurplus({ exchange, money }: DifferenceFacts): boolean {
  return surplusDifference(exchange, money, currencyOf(exchange.currency_code)) > 0
}

function changeOf({
  input,
  facts,
}: {
  input: RecordDifferencePaidInput
  facts: DifferenceFacts
}): RmaChange {
  const { exchange, collections } = facts
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  if (verdictOf(facts) !== "record") return { rma: { id: rma.id }, history: [] }
  const now = new Date()
  const change: RmaChange = {
    rma: { id: rma.id },
    exchanges: [{ id: exchange.id, difference_paid_at: now }],
    history: [
      announced(RMA_EVENT_NAMES.EXCHANGE_DIFFERENCE_PAID, rma, input, {
        exchange_id: exchange.id,
        amount: Number(exchange.difference),
        currency_code: exchange.currency_code,
        payment_ids: collections
          .flatMap((one) => one.payments)
          .filter(({ captures }) => captures.length > 0)
          .map(({ id }) => id),
      }),
    ],
  }
  return releaseAfter(rma, change, input, now)
}
