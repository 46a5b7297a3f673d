import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { recordDeliveriesStep, type NotifyOfEventInput } from "../steps/record-deliveries"
import { sendDeliveriesStep } from "../steps/send-deliveries"

/** Mails the customer, and the shop, about an event of a case; about the same entry of the history once. */
export const notifyOfEventWorkflow = createWorkflow(
  "rma-notify-of-event",
  (input: WorkflowData<NotifyOfEventInput>) => {
    const recorded = recordDeliveriesStep(input)
    sendDeliveriesStep(recorded)
    return new WorkflowResponse(recorded)
  }
)
