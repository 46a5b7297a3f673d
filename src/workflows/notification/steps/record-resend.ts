import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isMailedEvent, refuse } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"
import { deliveryOf } from "../deliveries-of"
import { loadMailedCase } from "../load-mailed-case"

export type ResendMailInput = {
  delivery_id: string
  /** Who of the staff wants it sent again. */
  requested_by: string
}

/**
 * Writes a mail down once more, to where its reader is reached now. The first one is given up where it
 * still waits for another attempt: its reader is not to get both.
 */
export const recordResendStep = createStep(
  "rma-record-resend",
  async ({ delivery_id, requested_by }: ResendMailInput, { container }) => {
    const service = container.resolve(RMA_MODULE)
    const first = await service.retrieveNotificationDelivery(delivery_id)
    const { event, audience, history_id, rma_id } = first
    if (!isMailedEvent(event)) refuse("not_found", { delivery_id })
    const [rma, settings] = await Promise.all([
      loadMailedCase(container, rma_id),
      service.readSettings(),
    ])
    const again = deliveryOf({ event, audience }, history_id, rma, settings, requested_by)
    if (!again) refuse("invalid_data", { field: `${audience}_email`, problem: "empty" })
    await service.giveUpDelivery(first.id)
    await service.addDeliveries([again], new Date())
    return new StepResponse({ id: again.id, keys: [again.key] })
  }
)
