import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { RMA_MODULE } from "../../modules/rma"
import { followCoreCancelWorkflow } from "../../workflows"
import { actorOf } from "../http/actor"
import { answering } from "../http/answering"
import { onAnswer } from "./on-answer"

/**
 * Behind core's `POST /admin/returns/:id/cancel`, of which core tells nobody: the case of the Return
 * ends with it. A job finds what this misses.
 */
export const followCanceledReturn = answering(async (req: MedusaRequest, res: MedusaResponse, next) => {
  const actor = actorOf(req as AuthenticatedMedusaRequest)
  onAnswer(req, res, async () => {
    if (res.statusCode >= 400) return
    const [rma] = await req.scope
      .resolve(RMA_MODULE)
      .listRmas({ return_id: req.params.id, status: "approved" }, { select: ["id"], take: 1 })
    if (rma) await followCoreCancelWorkflow(req.scope).run({ input: { rma_id: rma.id, actor } })
  })
  next()
})
