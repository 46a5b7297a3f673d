import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { loadRmaStep } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { payBySteps, type PayReimbursementInput } from "../pay-by-steps"
import { moveToOrderStep } from "../steps/issue-steps"
import { lockOrdersOfReimbursementStep } from "../steps/lock-orders-of-reimbursement"
import { refreshCollectionStep } from "../steps/refresh-collection"
import { unlockOrdersStep } from "../steps/unlock-orders"

/**
 * Moves a payment to another order of the customer, once: out here, in there, under the locks of both.
 * What the other order still asks for is asked for anew.
 * @throws Refusal `not_found`, `invalid_data` (of another tender), `order_busy`
 */
export const payByReplacementOrderWorkflow = createWorkflow(
  "rma-pay-by-replacement-order",
  (input: WorkflowData<PayReimbursementInput>) => {
    const lock = lockOrdersOfReimbursementStep(input)
    const facts = loadRmaStep(lock)
    const change = payBySteps(input, facts, moveToOrderStep)
    refreshCollectionStep(transform({ lock }, ({ lock }) => ({ order_id: lock.target_order_id })))
    unlockOrdersStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse({ id: input.reimbursement_id })
  }
)
