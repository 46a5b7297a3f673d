import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteReturnActionWorkflow, updateReturnActionWorkflow } from "../../../../workflows"
import { answering } from "../../../http/answering"
import type { FieldsQuery } from "../../../http/values"
import { answerReturnAction } from "../answer"
import type { AdminUpdateReturnAction } from "../validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, FieldsQuery>, res: MedusaResponse) => {
    res.json(await answerReturnAction(req, req.params.id))
  }
)

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateReturnAction, FieldsQuery>,
    res: MedusaResponse
  ) => {
    const { id } = req.params
    await updateReturnActionWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
    res.json(await answerReturnAction(req, id))
  }
)

export const DELETE = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await deleteReturnActionWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "return_action", deleted: true })
})
