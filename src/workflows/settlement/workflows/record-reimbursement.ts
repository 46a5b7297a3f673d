import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../actor"
import { addTransactionsStep } from "../../order/steps/add-transactions"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadRmaStep } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import type { Outcome } from "../outcome"
import { recordOutcome } from "../record-outcome"
import { lockOrderOfReimbursementStep } from "../steps/lock-order-of-reimbursement"

export type RecordReimbursementInput = {
  reimbursement_id: string
  outcome: Outcome
  actor: Actor
}

/**
 * Writes down what became of a reimbursement: paid with its transaction on the order, refused, or
 * unknown. What is paid stays paid; money that went out is written down even where the payment was given
 * up before, or paid already by another refund.
 * @throws Refusal `not_found`, `order_busy`
 */
export const recordReimbursementWorkflow = createWorkflow(
  "rma-record-reimbursement",
  (input: WorkflowData<RecordReimbursementInput>) => {
    const lock = lockOrderOfReimbursementStep(input)
    const facts = loadRmaStep(lock)
    const record = transform({ input, facts }, ({ input, facts }) =>
      recordOutcome(facts.rma, input)
    )
    addTransactionsStep(record.transactions)
    saveRmaStep(record.change)
    unlockOrderStep(lock)
    publishEventsStep(record.change)
    return new WorkflowResponse(
      transform({ input }, ({ input }) => ({ id: input.reimbursement_id }))
    )
  }
)
