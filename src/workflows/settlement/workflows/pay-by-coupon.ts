import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadRmaStep } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { payBySteps, type PayReimbursementInput } from "../pay-by-steps"
import { issueCouponStep } from "../steps/issue-steps"
import { lockOrderOfReimbursementStep } from "../steps/lock-order-of-reimbursement"

/**
 * Makes a coupon of a payment and its bonus, once.
 * @throws Refusal `not_found`, `invalid_data` (of another tender), `order_busy`
 */
export const payByCouponWorkflow = createWorkflow(
  "rma-pay-by-coupon",
  (input: WorkflowData<PayReimbursementInput>) => {
    const lock = lockOrderOfReimbursementStep(input)
    const facts = loadRmaStep(lock)
    const change = payBySteps(input, facts, issueCouponStep)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse({ id: input.reimbursement_id })
  }
)
