import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateNotificationDTO } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../../modules/rma"
import { loadRma } from "../../rma/load-rma"
import { RMA_EVENT_NAMES, type RmaEventPayload } from "../../events"
import { mailOf, type MailedEvent } from "../mail"

type SendMailsInput = { event: MailedEvent; payload: RmaEventPayload }

/**
 * Reads the case and hands its mails to Medusa's notification module. Each carries a key made of its history entry, so
 * that an event which is delivered twice is mailed once. A provider that fails fails the mail, never
 * the case; the module keeps the notification as failed.
 */
export const sendMailsStep = createStep(
  "rma-send-mails",
  async ({ event, payload }: SendMailsInput, { container }) => {
    const rma = await loadRma(container, payload.rma_id)
    const { options } = container.resolve(RMA_MODULE)
    const content = mailOf(event, rma, payload, options)
    const mail = (audience: "customer" | "shop", to: string): CreateNotificationDTO => ({
      to,
      channel: "email",
      template: `rma-${event.replace(".", "-")}`,
      trigger_type: event,
      resource_id: rma.id,
      resource_type: "rma",
      receiver_id: audience === "customer" ? (rma.customer_id ?? undefined) : undefined,
      idempotency_key: `${payload.history_id}:${audience}`,
      content,
      data: { rma_id: rma.id, display_id: rma.display_id, audience },
    })
    const mails = [
      ...(payload.notify_customer && rma.email ? [mail("customer", rma.email)] : []),
      ...(options.shop_email && SHOP_MAILS.includes(event) ? [mail("shop", options.shop_email)] : []),
    ]
    if (!mails.length) return new StepResponse(undefined)
    try {
      await container.resolve(Modules.NOTIFICATION).createNotifications(mails)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`A mail about ${rma.display_id} (${event}) was not sent: ${String(error)}`)
    }
    return new StepResponse(undefined)
  }
)

/** The shop hears of what it did not do itself. */
const SHOP_MAILS: MailedEvent[] = [RMA_EVENT_NAMES.REQUESTED, RMA_EVENT_NAMES.CANCELED]
