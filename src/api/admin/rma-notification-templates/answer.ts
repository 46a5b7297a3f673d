import { parseTemplateId, refuse, templateId, type TemplateKey } from "../../../domain"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminNotificationTemplate } from "../../../types/http"
import { mailVariableNames, readTemplate, type ListedTemplate } from "../../../workflows"
import { pickFields } from "../../http/pick-fields"

/** @throws Refusal `not_found`: there is no such mail, or no such language */
export function templateKeyOf(id: string): TemplateKey {
  return parseTemplateId(id) ?? refuse("not_found")
}

/** The words of a mail as they are now, with as much of them as the request asks for. */
export async function answerTemplate(
  container: MedusaContainer,
  key: TemplateKey,
  fields?: string
): Promise<{ rma_notification_template: Partial<AdminNotificationTemplate> }> {
  const template = presentTemplate(await readTemplate(container, key))
  return { rma_notification_template: pickFields(template, fields) }
}

export function presentTemplate(template: ListedTemplate): AdminNotificationTemplate {
  const { event, audience, locale, subject, body, is_custom, updated_at } = template
  return {
    id: templateId(template),
    event,
    audience,
    locale,
    subject,
    body,
    is_custom,
    variables: mailVariableNames(),
    updated_at: updated_at && updated_at.toISOString(),
  }
}
