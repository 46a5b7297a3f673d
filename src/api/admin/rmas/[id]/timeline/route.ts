import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../../../modules/rma"
import type { AdminRmaTimelineResponse } from "../../../../../types/http"
import { answering } from "../../../../http/answering"
import { presentDelivery } from "../../../../presenters/notification-delivery"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminRmaTimelineResponse>) => {
    const rmaModule = req.scope.resolve(RMA_MODULE)
    const { id } = await rmaModule.retrieveRma(req.params.id, { select: ["id"] })
    const [entries, deliveries] = await Promise.all([
      rmaModule.listHistoryEntries(
        { rma_id: id },
        { order: { created_at: "ASC", id: "ASC" }, take: null }
      ),
      rmaModule.listNotificationDeliveries(
        { rma_id: id },
        { order: { created_at: "ASC", audience: "ASC", id: "ASC" }, take: null }
      ),
    ])
    res.json({
      timeline: entries.map((entry) => ({
        id: entry.id,
        event: entry.event,
        actor_type: entry.actor_type,
        actor_id: entry.actor_id,
        data: entry.data,
        created_at: new Date(entry.created_at).toISOString(),
        deliveries: deliveries
          .filter(({ history_id }) => history_id === entry.id)
          .map(presentDelivery),
      })),
    })
  }
)
