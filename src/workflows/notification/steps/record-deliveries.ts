import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { RmaEventPayload } from "../../events"
import { deliveriesOf } from "../deliveries-of"
import { loadMailedCase } from "../load-mailed-case"

export type NotifyOfEventInput = { event: string; payload: RmaEventPayload }

/**
 * Writes down the mails about an event before any is sent. Each has a key made of its entry in the
 * history, so that an event which is delivered twice is mailed once.
 */
export const recordDeliveriesStep = createStep(
  "rma-record-deliveries",
  async ({ event, payload }: NotifyOfEventInput, { container }) => {
    const service = container.resolve(RMA_MODULE)
    const [rma, settings, [entry]] = await Promise.all([
      loadMailedCase(container, payload.rma_id),
      service.readSettings(),
      service.listHistoryEntries({ id: payload.history_id }, { select: ["id", "actor_type"] }),
    ])
    const deliveries = deliveriesOf(event, payload, entry?.actor_type ?? "system", rma, settings)
    await service.addDeliveries(deliveries, new Date())
    return new StepResponse({ keys: deliveries.map(({ key }) => key) })
  }
)
