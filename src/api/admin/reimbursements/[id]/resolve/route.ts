import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../../types/http"
import { resolveReimbursementWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { readSettlementOfReimbursement } from "../../../../http/read-settlement"
import { presentSettlement } from "../../../../presenters/settlement"
import type { AdminResolveReimbursement } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminResolveReimbursement>,
    res: MedusaResponse<AdminSettlementResponse>
  ) => {
    await resolveReimbursementWorkflow(req.scope).run({
      input: { ...req.validatedBody, reimbursement_id: req.params.id, actor: actorOf(req) },
    })
    const settlement = await readSettlementOfReimbursement(req.scope, req.params.id)
    res.json({ settlement: presentSettlement(settlement) })
  }
)
