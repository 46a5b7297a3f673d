import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { sendMailsStep, type SendMailsInput } from "../steps/send-mails"

/** Mails the customer, and the shop, about an event of a case; about the same entry of the history once. */
export const notifyOfEventWorkflow = createWorkflow(
  "rma-notify-of-event",
  (input: WorkflowData<SendMailsInput>) => {
    return new WorkflowResponse(sendMailsStep(input))
  }
)
