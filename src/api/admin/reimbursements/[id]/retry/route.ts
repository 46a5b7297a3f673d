import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSettlementResponse } from "../../../../../types/http"
import { retryReimbursementWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { answerSettlementOfReimbursement } from "../../../settlements/answer"
import type { AdminReimbursementAct } from "../../validators"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminReimbursementAct>,
    res: MedusaResponse<AdminSettlementResponse>
  ) => {
    await retryReimbursementWorkflow(req.scope).run({
      input: { ...req.validatedBody, reimbursement_id: req.params.id, actor: actorOf(req) },
    })
    res.json(await answerSettlementOfReimbursement(req.scope, req.params.id))
  }
)
