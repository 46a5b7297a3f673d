import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  deleteNotificationTemplateWorkflow,
  readTemplate,
  saveNotificationTemplateWorkflow,
} from "../../../../workflows"
import { answering } from "../../../http/answering"
import type { FieldsQuery } from "../../../http/values"
import { answerTemplate, templateKeyOf } from "../answer"
import type { AdminUpdateNotificationTemplate } from "../validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, FieldsQuery>, res: MedusaResponse) => {
    const key = templateKeyOf(req.params.id)
    res.json(await answerTemplate(req.scope, key, req.validatedQuery.fields))
  }
)

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateNotificationTemplate, FieldsQuery>,
    res: MedusaResponse
  ) => {
    const key = templateKeyOf(req.params.id)
    const { subject, body } = await readTemplate(req.scope, key)
    const updated_by = req.auth_context.actor_id
    await saveNotificationTemplateWorkflow(req.scope).run({
      input: { ...key, subject, body, ...req.validatedBody, updated_by },
    })
    res.json(await answerTemplate(req.scope, key, req.validatedQuery.fields))
  }
)

export const DELETE = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await deleteNotificationTemplateWorkflow(req.scope).run({ input: templateKeyOf(id) })
  res.json({ id, object: "rma_notification_template", deleted: true })
})
