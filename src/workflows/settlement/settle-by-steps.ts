import { transform, when, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createOrUpdateOrderPaymentCollectionWorkflow } from "@medusajs/medusa/core-flows"
import type { IssuedCreditNote } from "../../modules/rma/credit-notes"
import { numberedHistory } from "../credit-note/numbered-history"
import { addCreditLineStep } from "../order/steps/add-credit-line"
import { addTransactionsStep } from "../order/steps/add-transactions"
import type { OrderLock } from "../order/steps/lock-order"
import { unlockOrderStep } from "../order/steps/unlock-order"
import { publishEventsStep } from "../rma/steps/publish-events"
import { saveRmaStep } from "../rma/steps/save-rma"
import type { SettlementActs } from "./approval-of"
import { payReimbursementsStep } from "./steps/pay-reimbursements"

/**
 * The steps by which every settlement is done, whichever workflow decided on it.
 *
 * All that may fail stands before the second save: it draws the number of the credit note, which is
 * never given back. Payments come last, because they cannot be taken back either.
 *
 * @returns what the first save wrote
 */
export function settleBySteps(acts: WorkflowData<SettlementActs>, lock: WorkflowData<OrderLock>) {
  const saved = saveRmaStep(acts.change)
  addCreditLineStep(acts.credit_line)
  addTransactionsStep(acts.transactions)
  refreshPaymentCollection(acts, lock)
  const booked = saveRmaStep(acts.booked).config({ name: "rma-save-numbered" })
  unlockOrderStep(lock)
  publishEventsStep(transform({ acts, booked }, eventsOf))
  payReimbursementsStep(acts.payments)
  return saved
}

/** What the customer still owes has changed with the order's total: core's collection must say it. */
export function refreshPaymentCollection(
  acts: WorkflowData<Pick<SettlementActs, "refreshes_collection">>,
  lock: WorkflowData<OrderLock>
): void {
  when({ acts }, ({ acts }) => acts.refreshes_collection).then(() => {
    createOrUpdateOrderPaymentCollectionWorkflow.runAsStep({
      input: transform({ lock }, ({ lock }) => ({ order_id: lock.order_id })),
    })
  })
}

type Saved = { credit_note: IssuedCreditNote | null }

function eventsOf({ acts, booked }: { acts: SettlementActs; booked: Saved }) {
  const history = numberedHistory(acts.booked.history, booked.credit_note)
  return { history: [...acts.change.history, ...history] }
}
