import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { isMailedEvent, nextAttempt } from "../../domain"
import { parseRma, type RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import type { ClaimedDelivery, DeliveryOutcome, WhichDeliveries } from "../../modules/rma/deliveries"
import type { HistoryEntryRow } from "../../modules/rma/types"
import { errorMessage } from "../error-message"
import { RMA_EVENT_NAMES } from "../events"
import { composeMail } from "./compose-mail"
import { inTime } from "./in-time"

/** How long a provider may think about a mail. */
const PATIENCE_MS = 2 * 60_000
/** Longer than that: a mail that is still on its way is nobody else's to send. */
const CLAIM_MS = 10 * 60_000
const MAX_FAILURE_LENGTH = 500

/**
 * Sends mails that are due, those of some causes or the longest waiting, each by one process and
 * attempt. A mail that fails is due again later, and fails nothing else. Answers how many were tried.
 */
export async function sendDeliveries(
  container: MedusaContainer,
  which: WhichDeliveries
): Promise<number> {
  const service = container.resolve(RMA_MODULE)
  const now = new Date()
  const until = new Date(now.getTime() + CLAIM_MS)
  const claimed = await service.claimDeliveries(which, { now, until })
  if (!claimed.length) return 0
  const [rmas, entries] = await Promise.all([
    service.loadRmas({ id: [...new Set(claimed.map(({ rma_id }) => rma_id))] }),
    service.listHistoryEntries({ id: claimed.map(({ history_id }) => history_id) }, { take: null }),
  ])
  const cases = new Map(rmas.map(parseRma).map((rma) => [rma.id, rma]))
  const causes = new Map(entries.map((entry) => [entry.id, entry]))
  await Promise.all(
    claimed.map(async (delivery) => {
      const rma = cases.get(delivery.rma_id)
      const entry = causes.get(delivery.history_id)
      // Its use case was undone: what it would tell of never happened.
      const outcome = rma && entry ? await attempt(container, delivery, rma, entry) : GONE
      if (outcome === NOTHING_TO_TELL) await service.forgetDelivery(delivery.id)
      else await service.recordDelivery(delivery, outcome)
    })
  )
  return claimed.length
}

const GONE: DeliveryOutcome = {
  status: "failed",
  failure: "The case or its history is gone.",
  next_attempt_at: null,
  sent_at: null,
}

/** What it was to tell of was read meanwhile, or stood in another mail. */
const NOTHING_TO_TELL = "nothing to tell"

type Cause = Pick<HistoryEntryRow, "payload" | "data" | "actor_type">

async function attempt(
  container: MedusaContainer,
  delivery: ClaimedDelivery,
  rma: RmaRecord,
  cause: Cause
): Promise<DeliveryOutcome | typeof NOTHING_TO_TELL> {
  try {
    if (!(await wentOutBefore(container, delivery))) {
      const news = await newsOf(container, delivery, cause)
      if (news === NOTHING_TO_TELL || "status" in news) return news
      const payload = { ...(cause.payload ?? cause.data), ...news }
      const notification = await notificationOf(container, delivery, rma, { ...cause, payload })
      await inTime(container.resolve(Modules.NOTIFICATION).createNotifications(notification), PATIENCE_MS)
    }
    return { status: "sent", failure: null, next_attempt_at: null, sent_at: new Date() }
  } catch (error) {
    const failure = withoutSecrets(errorMessage(error)).slice(0, MAX_FAILURE_LENGTH)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`A mail about ${rma.display_id} (${delivery.event}) was not sent: ${failure}`)
    const next_attempt_at = nextAttempt(delivery.attempts, new Date())
    return { status: next_attempt_at ? "pending" : "failed", failure, next_attempt_at, sent_at: null }
  }
}

/** Whether an earlier attempt reached the provider, and only we could not write it down any more. */
async function wentOutBefore(
  container: MedusaContainer,
  { id, rma_id, event, attempts }: ClaimedDelivery
): Promise<boolean> {
  if (attempts === 1) return false
  const sent = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications(
      { resource_id: rma_id, trigger_type: event },
      { select: ["id", "status", "data"], take: null }
    )
  return sent.some(({ status, data }) => status === "success" && data?.delivery_id === id)
}

/**
 * What a mail about messages says besides its own: all that its reader has not seen, at most once in
 * five minutes. Staff who send one again mean that one.
 */
async function newsOf(
  container: MedusaContainer,
  delivery: ClaimedDelivery,
  cause: Cause
): Promise<{ body?: string } | DeliveryOutcome | typeof NOTHING_TO_TELL> {
  if (delivery.event !== RMA_EVENT_NAMES.MESSAGE_SENT) return {}
  const service = container.resolve(RMA_MODULE)
  if (delivery.requested_by) {
    const { message_id } = aboutMessage.parse(cause.data)
    return { body: (await service.findMessage(message_id))?.body }
  }
  const news = await service.takeNews(delivery, new Date())
  if ("not_before" in news) return waitUntil(news.not_before, delivery)
  if (!news.messages.length) return NOTHING_TO_TELL
  return { body: news.messages.map(({ body }) => body).join("\n\n") }
}

const aboutMessage = z.object({ message_id: z.string() })

/** Waiting is no attempt. */
function waitUntil(next_attempt_at: Date, { attempts }: ClaimedDelivery): DeliveryOutcome {
  const untried = { status: "pending", failure: null, sent_at: null } as const
  return { ...untried, next_attempt_at, attempts: attempts - 1 }
}

async function notificationOf(
  container: MedusaContainer,
  delivery: ClaimedDelivery,
  rma: RmaRecord,
  cause: { payload: Record<string, unknown>; actor_type: Cause["actor_type"] }
): Promise<CreateNotificationDTO> {
  const { event, audience, locale, recipient } = delivery
  if (!isMailedEvent(event)) throw new Error(`There is no mail about ${event}`)
  const { subject, html, text, attachments } = await composeMail(container, {
    rma,
    kind: { event, audience },
    cause: { payload: cause.payload, by: cause.actor_type },
    locale,
  })
  return {
    to: recipient,
    receiver_id: audience === "customer" ? (rma.customer_id ?? undefined) : undefined,
    channel: "email",
    // Only the content holds links that open the case: it is handed to the provider and never stored.
    content: { subject, html, text },
    attachments: attachments.map(({ filename, mime_type, content }) => ({
      filename,
      content: content.toString("base64"),
      content_type: mime_type,
      disposition: "attachment",
    })),
    template: `rma-${event.replace(".", "-")}`,
    trigger_type: event,
    resource_id: rma.id,
    resource_type: "rma",
    // Each attempt is a notification of its own: Medusa sends one that failed again under the same key,
    // but cannot note that it was sent, and never again touches one whose process died.
    idempotency_key: `${delivery.id}:${delivery.attempts}`,
    data: { rma_id: rma.id, display_id: rma.display_id, audience, delivery_id: delivery.id },
  }
}

/** A provider may quote the mail that it did not take. */
function withoutSecrets(message: string): string {
  return message.replace(/#access=[\w.-]+/g, "#access=…")
}
