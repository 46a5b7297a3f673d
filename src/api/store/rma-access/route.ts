import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestAccess } from "../../../workflows"
import { afterAnswer } from "../../http/after-answer"
import { answering } from "../../http/answering"
import { attemptOf } from "./attempt-of"
import type { StoreRequestAccess } from "./validators"

export const POST = answering(
  async (req: MedusaRequest<StoreRequestAccess>, res: MedusaResponse) => {
    const { locale } = req.validatedBody
    const locales = [...(locale ? [locale] : []), ...req.acceptsLanguages()]
    // Whether there is such an order is looked up when nobody waits any more: no answer tells it, and
    // neither does the time that it takes.
    afterAnswer(req, () => requestAccess(req.scope, { ...attemptOf(req), locales }))
    res.status(202).json({})
  }
)
