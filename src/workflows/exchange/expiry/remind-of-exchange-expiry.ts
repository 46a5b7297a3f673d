import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertExchangeReminderDue, awaitedUnits, differenceStatus } from "../../../domain"
import { parseRma, toRmaFacts, type ExchangeRecord, type RmaRecord } from "../../../facts/rma"
import type { RmaOptions } from "../../../modules/rma/options"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { announced } from "../../rma/history"
import { loadOptionsStep } from "../../rma/steps/load-options"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { exchangeOf } from "../difference/exchange-of"
import { lockOrderOfExchangeStep } from "../difference/steps/lock-order-of-exchange"

export type RemindOfExchangeExpiryInput = { exchange_id: string; actor: Actor }

/**
 * Tells once that the offer of an exchange ends soon.
 * @throws Refusal `not_found`, `transition_not_allowed` (nothing to remind of), `order_busy`
 */
export const remindOfExchangeExpiryWorkflow = createWorkflow(
  "rma-remind-of-exchange-expiry",
  (input: WorkflowData<RemindOfExchangeExpiryInput>) => {
    const lock = lockOrderOfExchangeStep(input)
    const facts = loadRmaStep({ rma_id: lock.rma_id })
    const options = loadOptionsStep()
    const change = transform({ input, facts, options }, reminderOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.exchange_id })))
  }
)

function reminderOf({
  input,
  facts,
  options,
}: {
  input: RemindOfExchangeExpiryInput
  facts: RmaAlone
  options: RmaOptions
}): RmaChange {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  const exchange = exchangeOf(rma, input.exchange_id)
  const now = new Date()
  assertExchangeReminderDue(exchange, options, now)
  const { id } = exchange
  return {
    rma: { id: rma.id },
    exchanges: [{ id, reminded_at: now }],
    history: [
      announced(RMA_EVENT_NAMES.EXCHANGE_EXPIRING_SOON, rma, input, whatIsMissing(exchange, rma)),
    ],
  }
}

/** Until when it holds, what is still to be paid (in major units; null: nothing), and what is awaited. */
function whatIsMissing(exchange: ExchangeRecord, rma: RmaRecord) {
  const { id: exchange_id, expires_at, currency_code, difference, difference_paid_at, lines } = exchange
  const isDue = differenceStatus(difference, difference_paid_at !== null) === "due"
  return {
    exchange_id,
    expires_at: expires_at && expires_at.toISOString(),
    amount: isDue ? Number(difference) : null,
    currency_code,
    items: toRmaFacts(rma)
      .items.filter(({ id }) => lines.some(({ rma_item_id }) => rma_item_id === id))
      .map((item) => ({ id: item.id, quantity: awaitedUnits(item) }))
      .filter(({ quantity }) => quantity > 0),
  }
}
