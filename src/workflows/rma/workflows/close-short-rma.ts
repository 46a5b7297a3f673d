import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { nextStatus, planCloseShort } from "../../../domain"
import type { CloseShortPlan } from "../../../domain"
import { parseRma, toRmaFacts, type RmaRecord } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { cancelBySteps } from "../../exchange/cancel-by-steps"
import { dropBySteps } from "../../exchange/drop-by-steps"
import { releaseAfter } from "../../exchange/release-after"
import { shrunkExchange, type ShrunkExchange } from "../../exchange/shrunk-exchange"
import { loadDropFactsStep, type DropFacts } from "../../exchange/steps/load-drop-facts"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { reduceCoreReturnStep, type ReduceCoreReturnInput } from "../../order/steps/reduce-core-return"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { loadCaseStep, type CaseFacts } from "../steps/load-case"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type CloseShortRmaInput = {
  rma_id: string
  /** How many units of an item did not come. */
  items: { id: string; quantity: number }[]
  reason: string
  actor: Actor
  notify_customer?: boolean
}

/**
 * Stops waiting for units that did not come: they are no longer approved, and may be asked for again. No
 * new ones are sent for them: what of their exchange has not left is taken off the order. A difference
 * that was paid for it is given back by `closeShort`.
 *
 * @throws Refusal `not_found`, `transition_not_allowed`, `invalid_data`, `duplicate_item`,
 * `order_canceled`, `order_change_open`, `order_busy`
 */
export const closeShortRmaWorkflow = createWorkflow(
  "rma-close-short",
  (input: WorkflowData<CloseShortRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const dropping = loadDropFactsStep(facts)
    const closing = transform({ input, facts, dropping }, closingOf)
    saveRmaStep(closing.change)
    cancelBySteps(transform({ closing }, ({ closing }) => closing.exchange.cancel))
    dropBySteps(transform({ closing }, ({ closing }) => closing.exchange.drop))
    reduceCoreReturnStep(closing.core_cancel)
    unlockOrderStep(lock)
    publishEventsStep(closing.change)
    return new WorkflowResponse(
      transform({ input, closing }, ({ input, closing }) => ({
        id: input.rma_id,
        exchange_id: closing.exchange.exchanges[0]?.id ?? null,
      }))
    )
  }
)

type Closing = {
  change: RmaChange
  exchange: ShrunkExchange
  core_cancel: ReduceCoreReturnInput
}

function closingOf({
  input,
  facts,
  dropping,
}: {
  input: CloseShortRmaInput
  facts: CaseFacts
  dropping: DropFacts
}): Closing {
  const rma = parseRma(facts.rma)
  nextStatus(rma.status, "close_short")
  assertOrderChangeable(facts)
  const plan = planCloseShort(toRmaFacts(rma), input.items)
  const now = new Date()
  const exchange = shrunkExchange(withApproved(rma, plan), facts.order, dropping, input, now)
  const change = changeOf(rma, "close_short", {
    now,
    items: plan.items,
    history: [
      announced(RMA_EVENT_NAMES.CLOSED_SHORT, rma, input, {
        reason: input.reason,
        items: input.items,
        ...exchange.difference_change,
      }),
      ...exchange.history,
    ],
  })
  const { exchanges, exchange_lines } = exchange
  return {
    change: releaseAfter(rma, { ...change, exchanges, exchange_lines }, input, now),
    exchange,
    core_cancel: {
      order_id: rma.order_id,
      return_id: rma.return_id,
      created_by: input.actor.id,
      items: plan.core_cancel,
    },
  }
}

function withApproved(rma: RmaRecord, { items }: CloseShortPlan): RmaRecord {
  return {
    ...rma,
    items: rma.items.map((item) => ({ ...item, ...items.find(({ id }) => id === item.id) })),
  }
}
