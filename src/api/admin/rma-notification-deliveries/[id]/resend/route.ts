import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../../../modules/rma"
import type { AdminNotificationDeliveryResponse } from "../../../../../types/http"
import { resendMailWorkflow } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { presentDelivery } from "../../../../presenters/notification-delivery"

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse<AdminNotificationDeliveryResponse>
  ) => {
    const { result } = await resendMailWorkflow(req.scope).run({
      input: { delivery_id: req.params.id, requested_by: req.auth_context.actor_id },
    })
    const delivery = await req.scope.resolve(RMA_MODULE).retrieveNotificationDelivery(result.id)
    res.json({ rma_notification_delivery: presentDelivery(delivery) })
  }
)
