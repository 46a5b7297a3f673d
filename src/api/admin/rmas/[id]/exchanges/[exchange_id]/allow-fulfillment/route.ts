import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { allowFulfillmentWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../http/actor"
import { answering } from "../../../../../../http/answering"
import { answerRma } from "../../../../answer"
import type { AdminAllowFulfillment } from "../../../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminAllowFulfillment>, res: MedusaResponse) => {
    const { id, exchange_id } = req.params
    await allowFulfillmentWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: id, exchange_id, actor: actorOf(req) },
    })
    res.json(await answerRma(req, id))
  }
)
