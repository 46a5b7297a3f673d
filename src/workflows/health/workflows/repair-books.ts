import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { IssuedCreditNote } from "../../../modules/rma/credit-notes"
import { numberedHistory } from "../../credit-note/numbered-history"
import { addCreditLineStep } from "../../order/steps/add-credit-line"
import { addTransactionsStep } from "../../order/steps/add-transactions"
import { moveStockStep } from "../../order/steps/move-stock"
import { markMovementsAppliedStep } from "../../rma/steps/mark-movements-applied"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { unlockOrdersStep } from "../../settlement/steps/unlock-orders"
import { repairOf, type Repair, type RepairInput } from "../repair-of"
import { loadRepairFactsStep } from "../steps/load-repair-facts"
import { lockOrdersOfRepairStep } from "../steps/lock-orders-of-repair"

/**
 * Mends one finding by entries in the order's books, in stock, or among the credit notes. Decided on
 * under the lock, on what is found then: of two who repair the same, one does.
 * @throws Refusal `transition_not_allowed`, `invalid_data`, `order_busy`
 */
export const repairBooksWorkflow = createWorkflow(
  "rma-repair-books",
  (input: WorkflowData<RepairInput>) => {
    const lock = lockOrdersOfRepairStep(input)
    const facts = loadRepairFactsStep(input)
    const repair = transform({ input, facts }, repairOf)
    addCreditLineStep(repair.credit_line)
    addTransactionsStep(repair.transactions)
    moveStockStep(repair.moves)
    markMovementsAppliedStep(repair.applied)
    const saved = saveRmaStep(repair.change)
    unlockOrdersStep(lock)
    publishEventsStep(transform({ repair, saved }, eventsOf))
    return new WorkflowResponse(saved)
  }
)

function eventsOf({
  repair,
  saved,
}: {
  repair: Repair
  saved: { credit_note: IssuedCreditNote | null }
}) {
  return { history: numberedHistory(repair.change.history, saved.credit_note) }
}
