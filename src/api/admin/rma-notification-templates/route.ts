import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse, templateKey } from "../../../domain"
import { listTemplates, saveNotificationTemplateWorkflow } from "../../../workflows"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import type { FieldsQuery } from "../../http/values"
import { answerTemplate, presentTemplate } from "./answer"
import type { AdminCreateNotificationTemplate, AdminListNotificationTemplates } from "./validators"

export const GET = answering(
  async (
    req: AuthenticatedMedusaRequest<unknown, AdminListNotificationTemplates>,
    res: MedusaResponse
  ) => {
    const { limit, offset, fields, ...filters } = req.validatedQuery
    const { templates, locales } = await listTemplates(req.scope, filters)
    const page = templates.slice(offset, offset + limit).map(presentTemplate)
    res.json({
      rma_notification_templates: page.map((one) => pickFields(one, fields)),
      count: templates.length,
      limit,
      offset,
      locales,
    })
  }
)

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateNotificationTemplate, FieldsQuery>,
    res: MedusaResponse
  ) => {
    const { subject, body, ...named } = req.validatedBody
    const key = templateKey(named)
    if (!key) refuse("invalid_data", { field: "event", problem: "unknown_mail" })
    const updated_by = req.auth_context.actor_id
    await saveNotificationTemplateWorkflow(req.scope).run({
      input: { ...key, subject, body, updated_by },
    })
    res.json(await answerTemplate(req.scope, key, req.validatedQuery.fields))
  }
)
