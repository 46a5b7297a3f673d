import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../../modules/rma"
import { updateReturnReasonSettingsWorkflow } from "../../../../workflows"
import { answering } from "../../../http/answering"
import { pickFields } from "../../../http/pick-fields"
import { readReasonWithSettings } from "../../../http/read-reason-settings"
import type { FieldsQuery } from "../../../http/values"
import { presentAdminReasonSettings } from "../../../presenters/return-reason-settings"
import type { AdminUpdateReturnReasonSettings } from "../validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, FieldsQuery>, res: MedusaResponse) => {
    res.json(await answerReason(req))
  }
)

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateReturnReasonSettings, FieldsQuery>,
    res: MedusaResponse
  ) => {
    await updateReturnReasonSettingsWorkflow(req.scope).run({
      input: { reason_id: req.params.reason_id, settings: req.validatedBody },
    })
    res.json(await answerReason(req))
  }
)

async function answerReason<Body>({
  scope,
  params: { reason_id },
  validatedQuery,
}: AuthenticatedMedusaRequest<Body, FieldsQuery>) {
  const [one, counts] = await Promise.all([
    readReasonWithSettings(scope, reason_id),
    scope.resolve(RMA_MODULE).countRmasByReason([reason_id]),
  ])
  const presented = presentAdminReasonSettings(one, counts.get(reason_id) ?? 0)
  return { return_reason_settings: pickFields(presented, validatedQuery.fields) }
}
