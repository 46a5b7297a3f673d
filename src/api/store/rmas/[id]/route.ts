import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answering } from "../../../http/answering"
import type { FieldsQuery } from "../../../http/values"
import { answerShoppersRma } from "../answer"

export const GET = answering(
  async (req: MedusaRequest<unknown, FieldsQuery>, res: MedusaResponse) => {
    res.json(await answerShoppersRma(req, req.params.id))
  }
)
