import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelExchange } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../http/actor"
import { answering } from "../../../../../../http/answering"
import { answerRma } from "../../../../answer"
import type { AdminCancelExchange } from "../../../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminCancelExchange>, res: MedusaResponse) => {
    const { id, exchange_id } = req.params
    const { reason = null, notify_customer } = req.validatedBody
    const actor = actorOf(req)
    await cancelExchange(req.scope, { rma_id: id, exchange_id, reason, actor, notify_customer })
    res.json(await answerRma(req, id))
  }
)
