import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refuse, type TemplateKey } from "../../domain"
import { RMA_MODULE } from "../../modules/rma"
import { errorMessage } from "../error-message"
import { loadRma } from "../rma/load-rma"
import { previewMail } from "./compose-mail"
import { findTemplate } from "./find-template"
import { inTime } from "./in-time"
import { checkTemplate } from "./rendering/check-template"
import type { TemplateWords } from "./rendering/parse-template"
import { sampleIn, SAMPLE_PAYLOAD } from "./rendering/samples"
import { writeMail, type Mail } from "./rendering/write-mail"

export type TriedTemplate = {
  key: TemplateKey
  /** What is not saved yet; left out: as it is sent now. */
  words: Partial<TemplateWords>
  /** A case to fill it in with; left out: an invented one. */
  rma_id?: string
}

/**
 * A mail as its readers would get it, with words that may not be saved yet.
 * @throws Refusal `template_invalid`, `not_found`
 */
export async function previewNotificationTemplate(
  container: MedusaContainer,
  { key, words, rma_id }: TriedTemplate
): Promise<Mail> {
  const current = await findTemplate(container, key, key.locale)
  const isChanged = words.subject !== undefined || words.body !== undefined
  const template = {
    subject: words.subject ?? current.subject,
    body: words.body ?? current.body,
    locale: isChanged ? key.locale : current.locale,
  }
  if (isChanged) checkTemplate(template)
  if (!rma_id) return writeMail(template, sampleIn(template.locale), template.locale)
  const rma = await loadRma(container, rma_id)
  const [latest] = await container
    .resolve(RMA_MODULE)
    .listHistoryEntries({ rma_id, event: key.event }, { order: { created_at: "DESC" }, take: 1 })
  const by = key.audience === "customer" ? "user" : "customer"
  // What did not happen to this case yet is invented.
  const cause = { payload: latest?.data ?? SAMPLE_PAYLOAD, by: latest?.actor_type ?? by } as const
  return previewMail(container, { rma, kind: key, cause, locale: key.locale }, template)
}

/** How long staff wait for a provider. */
const PATIENCE_MS = 30_000

/**
 * Sends such a mail to an address of the staff's choice. It stands in no history.
 * @throws Refusal `template_invalid`, `not_found`, `invalid_data`: the provider did not take it
 */
export async function sendTestMail(
  container: MedusaContainer,
  { to, ...tried }: TriedTemplate & { to: string }
): Promise<void> {
  const content = await previewNotificationTemplate(container, tried)
  const { event, audience, locale } = tried.key
  try {
    await inTime(
      container.resolve(Modules.NOTIFICATION).createNotifications({
        to,
        channel: "email",
        content,
        template: `rma-${event.replace(".", "-")}`,
        trigger_type: `${event}.test`,
        data: { audience, locale },
      }),
      PATIENCE_MS
    )
  } catch (error) {
    refuse("invalid_data", { field: "to", problem: errorMessage(error) })
  }
}
