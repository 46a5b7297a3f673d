import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertCompletable, nextStatus, settlementForNothing } from "../../../domain"
import { toRmaFacts } from "../../../facts/rma"
import type { NewSettlement, RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { addCreditLineStep, type CreditLineInput } from "../../order/steps/add-credit-line"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { newSettlement } from "../../settlement/new-settlement"
import { resolvedItems } from "../../settlement/resolved-items"
import { loadCaseBooksStep, type CaseBooks } from "../../settlement/steps/load-case-books"
import { assertCaseIsInCore } from "../assert-case-is-in-core"
import { changeOf } from "../change-of"
import { announced } from "../history"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type CompleteRmaInput = { rma_id: string; actor: Actor; notify_customer?: boolean }

/**
 * Closes a case in which nothing is awaited and every unit is resolved. Units that are due no money are
 * resolved by it: of an abusive return the order's total gets back what core took off for them, and the
 * worth of exchanged ones pays for the new.
 *
 * @throws Refusal `not_found`, `transition_not_allowed`, `goods_awaited`, `units_unresolved`,
 * `difference_unpaid`, `order_change_open`, `order_busy`
 */
export const completeRmaWorkflow = createWorkflow(
  "rma-complete",
  (input: WorkflowData<CompleteRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseBooksStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const completion = transform({ input, facts }, completionOf)
    saveRmaStep(completion.change)
    addCreditLineStep(completion.credit_line)
    saveRmaStep(completion.booked).config({ name: "rma-save-booked" })
    unlockOrderStep(lock)
    publishEventsStep(completion.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Completion = { change: RmaChange; credit_line: CreditLineInput; booked: RmaChange }

function completionOf({ input, facts }: { input: CompleteRmaInput; facts: CaseBooks }): Completion {
  const { rma, books } = facts
  nextStatus(rma.status, "complete")
  assertCompletable({ ...toRmaFacts(rma), exchanges: books.exchanges })
  const now = new Date()
  assertCaseIsInCore(facts, "go_on", now)
  const settlement = settlementOfRest(facts, input.actor.id, now)
  if (settlement) assertOrderChangeable(facts)
  const items = settlement ? resolvedItems(rma, settlement.items) : []
  const change = changeOf(rma, "complete", {
    now,
    items,
    settlement,
    history: [
      announced(
        RMA_EVENT_NAMES.COMPLETED,
        rma,
        input,
        settlement ? { settlement_id: settlement.id } : {}
      ),
    ],
  })
  return {
    change: { ...change, settlement },
    credit_line: {
      order_id: rma.order_id,
      amount: settlement?.credit_line_amount ?? "0",
      settlement_id: settlement?.id ?? "",
      created_by: input.actor.id,
    },
    booked: {
      rma: { id: rma.id },
      settlements: settlement ? [{ id: settlement.id, booked_at: now }] : [],
      history: [],
    },
  }
}

/** None where no unit is left that is due no money. */
function settlementOfRest(
  { rma, books, rules }: CaseBooks,
  by: string | null,
  now: Date
): NewSettlement | undefined {
  const settlement = settlementForNothing(toRmaFacts(rma), books, rules)
  return settlement.items.length
    ? newSettlement(settlement, [], { status: "approved", rma, request: null, by, now })
    : undefined
}
