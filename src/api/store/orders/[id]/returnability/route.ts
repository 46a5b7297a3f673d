import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReturnabilityResponse } from "../../../../../types/http"
import { returnabilityOf } from "../../../../../workflows/rma/returnability"
import { answering } from "../../../../http/answering"
import { readersLocale } from "../../../../http/language"
import { assertShoppersOrder, shopperOf } from "../../../../http/shopper"
import { presentReturnability } from "../../../../presenters/returnability"

export const GET = answering(
  async (req: MedusaRequest, res: MedusaResponse<ReturnabilityResponse>) => {
    await assertShoppersOrder(req.scope, req.params.id, shopperOf(req))
    const returnability = await returnabilityOf(req.scope, req.params.id)
    const locale = readersLocale(req, returnability.locale)
    res.json({ returnability: presentReturnability(returnability, locale) })
  }
)
