import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { recordResendStep, type ResendMailInput } from "../steps/record-resend"
import { sendDeliveriesStep } from "../steps/send-deliveries"

/**
 * Sends a mail again: what its event said, to where its reader is reached now. It is a delivery of its
 * own, which is tried again like any other.
 *
 * @returns `{ id }` of the new delivery
 * @throws Refusal `not_found`, `invalid_data` (there is no address any more)
 */
export const resendMailWorkflow = createWorkflow(
  "rma-resend-mail",
  (input: WorkflowData<ResendMailInput>) => {
    const recorded = recordResendStep(input)
    sendDeliveriesStep(recorded)
    return new WorkflowResponse(transform({ recorded }, ({ recorded }) => ({ id: recorded.id })))
  }
)
