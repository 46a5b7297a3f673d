import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadRmaStep } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { payBySteps, type PayReimbursementInput } from "../pay-by-steps"
import { issueStoreCreditStep } from "../steps/issue-steps"
import { lockOrderOfReimbursementStep } from "../steps/lock-order-of-reimbursement"

/**
 * Credits the customer's account with a payment and its bonus, once.
 * @throws Refusal `not_found`, `invalid_data` (of another tender), `order_busy`
 */
export const payByStoreCreditWorkflow = createWorkflow(
  "rma-pay-by-store-credit",
  (input: WorkflowData<PayReimbursementInput>) => {
    const lock = lockOrderOfReimbursementStep(input)
    const facts = loadRmaStep(lock)
    const change = payBySteps(input, facts, issueStoreCreditStep)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse({ id: input.reimbursement_id })
  }
)
