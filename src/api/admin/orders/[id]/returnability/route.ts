import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReturnabilityResponse } from "../../../../../types/http"
import { returnabilityOf } from "../../../../../workflows/rma/returnability"
import { answering } from "../../../../http/answering"
import { readersLocale } from "../../../../http/language"
import { presentAdminReturnability } from "../../../../presenters/returnability"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminReturnabilityResponse>) => {
    const returnability = await returnabilityOf(req.scope, req.params.id, { for_staff: true })
    // Staff read in their own language, whatever the customer's is.
    const locale = readersLocale(req, null)
    res.json({ returnability: presentAdminReturnability(returnability, locale) })
  }
)
