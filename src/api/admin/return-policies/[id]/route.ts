import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteReturnPolicyWorkflow, updateReturnPolicyWorkflow } from "../../../../workflows"
import { actorOf } from "../../../http/actor"
import { answering } from "../../../http/answering"
import type { FieldsQuery } from "../../../http/values"
import { answerPolicy } from "../answer"
import type { AdminUpdateReturnPolicy } from "../validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, FieldsQuery>, res: MedusaResponse) => {
    res.json(await answerPolicy(req, req.params.id))
  }
)

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateReturnPolicy, FieldsQuery>,
    res: MedusaResponse
  ) => {
    await updateReturnPolicyWorkflow(req.scope).run({
      input: { id: req.params.id, changes: req.validatedBody, actor: actorOf(req) },
    })
    res.json(await answerPolicy(req, req.params.id))
  }
)

export const DELETE = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await deleteReturnPolicyWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "return_policy", deleted: true })
})
