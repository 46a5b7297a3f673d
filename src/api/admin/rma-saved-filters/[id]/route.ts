import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminDeletedSavedFilterResponse } from "../../../../types/http"
import { deleteSavedFilterWorkflow, updateSavedFilterWorkflow } from "../../../../workflows"
import { answering } from "../../../http/answering"
import { answerSavedFilter } from "../answer"
import type { AdminUpdateSavedFilter } from "../validators"

export const GET = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json(await answerSavedFilter(req, req.params.id))
})

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminUpdateSavedFilter>, res: MedusaResponse) => {
    await updateSavedFilterWorkflow(req.scope).run({
      input: { ...req.validatedBody, id: req.params.id },
    })
    res.json(await answerSavedFilter(req, req.params.id))
  }
)

export const DELETE = answering(
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse<AdminDeletedSavedFilterResponse>
  ) => {
    await deleteSavedFilterWorkflow(req.scope).run({ input: { id: req.params.id } })
    res.json({ id: req.params.id, object: "rma_saved_filter", deleted: true })
  }
)
