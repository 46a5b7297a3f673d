import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answering } from "../../../http/answering"
import type { FieldsQuery } from "../../../http/values"
import { answerOwnRma } from "../answer"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, FieldsQuery>, res: MedusaResponse) => {
    res.json(await answerOwnRma(req, req.params.id))
  }
)
