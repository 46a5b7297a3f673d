import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markDifferencePaid } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../http/actor"
import { answering } from "../../../../../../http/answering"
import { answerRma } from "../../../../answer"
import type { AdminMarkDifferencePaid } from "../../../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminMarkDifferencePaid>, res: MedusaResponse) => {
    const { id, exchange_id } = req.params
    await markDifferencePaid(req.scope, { rma_id: id, exchange_id, actor: actorOf(req) })
    res.json(await answerRma(req, id))
  }
)
