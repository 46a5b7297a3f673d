import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReturnabilityResponse } from "../../../../../types/http"
import { returnabilityOf } from "../../../../../workflows/rma/returnability"
import { answering } from "../../../../http/answering"
import { assertOwnOrder } from "../../../../http/own-orders"
import { presentReturnability } from "../../../../presenters/returnability"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<ReturnabilityResponse>) => {
    await assertOwnOrder(req.scope, req.params.id, req.auth_context.actor_id)
    const returnability = await returnabilityOf(req.scope, req.params.id)
    res.json({ returnability: presentReturnability(returnability) })
  }
)
