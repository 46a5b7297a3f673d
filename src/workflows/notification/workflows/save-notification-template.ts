import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { TemplateKey } from "../../../domain"
import { checkTemplate } from "../rendering/check-template"
import type { TemplateWords } from "../rendering/parse-template"
import { saveTemplateStep } from "../steps/save-template"

export type SaveNotificationTemplateInput = TemplateKey &
  TemplateWords & {
    /** Who of the staff wrote it. */
    updated_by: string | null
  }

/**
 * Keeps a merchant's words for a mail in a language, once they could be filled in for any case.
 * @throws Refusal `template_invalid` with `field`, `line`, `column` and `problem`
 */
export const saveNotificationTemplateWorkflow = createWorkflow(
  "rma-save-notification-template",
  (input: WorkflowData<SaveNotificationTemplateInput>) => {
    return new WorkflowResponse(saveTemplateStep(transform({ input }, checkedTemplate)))
  }
)

function checkedTemplate({ input }: { input: SaveNotificationTemplateInput }) {
  checkTemplate(input)
  const { event, audience, locale, subject, body, updated_by } = input
  return { event, audience, locale, subject, body, updated_by }
}
