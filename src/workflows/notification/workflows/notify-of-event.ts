import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { sendMailsStep } from "../steps/send-mails"
import type { RmaEventPayload } from "../../events"
import type { MailedEvent } from "../mail"

export type NotifyOfEventInput = { event: MailedEvent; payload: RmaEventPayload }

/** Mails the customer, and the shop, about an event of a case; about the same entry of the history once. */
export const notifyOfEventWorkflow = createWorkflow(
  "rma-notify-of-event",
  (input: WorkflowData<NotifyOfEventInput>) => {
    return new WorkflowResponse(sendMailsStep(input))
  }
)
