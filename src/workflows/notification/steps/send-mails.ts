import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateNotificationDTO } from "@medusajs/framework/types"
import { errorMessage } from "../../error-message"
import type { RmaRecord } from "../../../facts/rma"
import { RMA_MODULE } from "../../../modules/rma"
import type { RmaOptions } from "../../../modules/rma/options"
import type { RmaEventPayload } from "../../events"
import { loadRma } from "../../rma/load-rma"
import { audiencesOf, mailOf, type Audience } from "../mail"

export type SendMailsInput = { event: string; payload: RmaEventPayload }

/**
 * Reads the case and hands its mails to Medusa's notification module. Each carries a key made of its
 * history entry, so that an event which is delivered twice is mailed once. A provider that fails
 * fails the mail, never the case; the module keeps the notification as failed.
 */
export const sendMailsStep = createStep(
  "rma-send-mails",
  async (input: SendMailsInput, { container }) => {
    const rma = await loadRma(container, input.payload.rma_id)
    const options = await container.resolve(RMA_MODULE).readSettings()
    const mails = audiencesOf(input.event).flatMap(
      (audience) => notificationOf(audience, rma, input, options) ?? []
    )
    if (!mails.length) return new StepResponse(undefined)
    try {
      await container.resolve(Modules.NOTIFICATION).createNotifications(mails)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`A mail about ${rma.display_id} (${input.event}) was not sent: ${errorMessage(error)}`)
    }
    return new StepResponse(undefined)
  }
)

/** None where the audience has no address, is not mailed about this, or shall not be told. */
function notificationOf(
  audience: Audience,
  rma: RmaRecord,
  { event, payload }: SendMailsInput,
  options: RmaOptions
): CreateNotificationDTO | null {
  const { to, locale, receiver_id } = addresseeOf(audience, rma, payload, options)
  const content = to ? mailOf({ event, audience, locale }, rma, payload, options) : null
  if (!to || !content) return null
  return {
    to,
    receiver_id,
    content,
    channel: "email",
    template: `rma-${event.replace(".", "-")}`,
    trigger_type: event,
    resource_id: rma.id,
    resource_type: "rma",
    idempotency_key: `${payload.history_id}:${audience}`,
    data: { rma_id: rma.id, display_id: rma.display_id, audience },
  }
}

function addresseeOf(
  audience: Audience,
  rma: RmaRecord,
  { notify_customer }: RmaEventPayload,
  { shop_email, shop_locale }: RmaOptions
): { to: string | null; locale: string | null; receiver_id?: string } {
  return audience === "shop"
    ? { to: shop_email, locale: shop_locale }
    : {
        to: notify_customer ? rma.email || null : null,
        locale: rma.locale,
        receiver_id: rma.customer_id ?? undefined,
      }
}
