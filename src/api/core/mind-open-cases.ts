import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { OPEN_STATUSES } from "../../domain"
import { refuse } from "../../domain/refusals"
import { RMA_MODULE } from "../../modules/rma"
import { actorOf } from "../http/actor"
import { onAnswer } from "./on-answer"
import { ORDER_CHANGED_OUTSIDE } from "./order-changed-outside"

/**
 * Before core changes an order by its own means: with the option `core_admin: "block"` that is
 * refused as `order_change_open` while the order has open cases; otherwise their history tells of
 * it.
 */
export async function mindOpenCases(
  req: MedusaRequest,
  res: MedusaResponse,
  orderId: string
): Promise<void> {
  const rmaModule = req.scope.resolve(RMA_MODULE)
  const cases = await rmaModule.listRmas(
    { order_id: orderId, status: [...OPEN_STATUSES] },
    { select: ["id", "display_id"] }
  )
  if (cases.length === 0) return
  if (rmaModule.options.core_admin === "block") {
    refuse("order_change_open", { cases: cases.map(({ display_id }) => display_id) })
  }

  const actor = actorOf(req as AuthenticatedMedusaRequest)
  const data = { method: req.method, path: req.path }
  onAnswer(req, res, async () => {
    if (res.statusCode >= 400) return
    await rmaModule.createHistoryEntries(
      cases.map(({ id }) => ({
        rma_id: id,
        order_id: orderId,
        event: ORDER_CHANGED_OUTSIDE,
        actor_type: actor.type,
        actor_id: actor.id,
        data,
        payload: null,
      }))
    )
  })
}
