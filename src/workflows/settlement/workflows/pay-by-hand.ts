import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadRmaStep } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { payBySteps, type PayReimbursementInput } from "../pay-by-steps"
import { payByHandStep } from "../steps/issue-steps"
import { lockOrderOfReimbursementStep } from "../steps/lock-order-of-reimbursement"

/**
 * Writes down that a payment was made by hand; moves no money.
 * @throws Refusal `not_found`, `invalid_data` (of another tender), `order_busy`
 */
export const payByHandWorkflow = createWorkflow(
  "rma-pay-by-hand",
  (input: WorkflowData<PayReimbursementInput>) => {
    const lock = lockOrderOfReimbursementStep(input)
    const facts = loadRmaStep(lock)
    const change = payBySteps(input, facts, payByHandStep)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse({ id: input.reimbursement_id })
  }
)
