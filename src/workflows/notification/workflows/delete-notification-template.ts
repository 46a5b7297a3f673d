import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { TemplateKey } from "../../../domain"
import { deleteTemplateStep } from "../steps/delete-template"

/** Goes back to our words for a mail in a language. */
export const deleteNotificationTemplateWorkflow = createWorkflow(
  "rma-delete-notification-template",
  (input: WorkflowData<TemplateKey>) => {
    return new WorkflowResponse(deleteTemplateStep(input))
  }
)
