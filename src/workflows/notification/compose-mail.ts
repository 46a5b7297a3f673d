import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { assertSlipPrintable, isRefusal, templateId, type MailKind } from "../../domain"
import { toRmaFacts, type RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { caseLink, portalUrl } from "../access/case-link"
import { labelAttachment } from "../documents/label-attachment"
import { renderSlip, type RenderedDocument } from "../documents/render-slip"
import { errorMessage } from "../error-message"
import { RMA_EVENT_NAMES } from "../events"
import { creditCodeReader } from "../settlement/tenders/credit-code"
import { adminLink } from "./admin-link"
import { findTemplate, ourTemplate, type FoundTemplate } from "./find-template"
import { loadMailedPeople } from "./load-mailed-people"
import type { TemplateWords } from "./rendering/parse-template"
import { variablesOf, type MailCause, type MailSurroundings } from "./rendering/variables-of"
import { writeMail, type Mail } from "./rendering/write-mail"

export type ComposedMail = Mail & { attachments: RenderedDocument[] }

export type MailToCompose = {
  rma: RmaRecord
  kind: MailKind
  cause: MailCause
  /** The reader's language. */
  locale: string | null
}

/**
 * Writes the mail about an event of a case. A merchant's words that cannot be filled in are no reason
 * to leave somebody without news: then it is ours that are sent.
 */
export async function composeMail(
  container: MedusaContainer,
  mail: MailToCompose
): Promise<ComposedMail> {
  const template = await findTemplate(container, mail.kind, mail.locale)
  const { write, attachments } = await prepare(container, mail, template.locale)
  try {
    return { ...write(template), attachments }
  } catch (error) {
    if (!isRefusal(error) || template.updated_at === null) throw error
    const { event, audience } = mail.kind
    const name = templateId({ event, audience, locale: template.locale })
    const details = JSON.stringify(error.details)
    logger(container).warn(`The template ${name} cannot be used, ours is: ${details}`)
    const ours = ourTemplate(mail.kind, mail.locale)
    const again = await prepare(container, mail, ours.locale)
    return { ...again.write(ours), attachments }
  }
}

/**
 * Writes a mail with words that may not be saved yet, for whoever writes them. The link in it opens
 * nothing: a preview is no key to a case.
 * @throws Refusal `template_invalid`
 */
export async function previewMail(
  container: MedusaContainer,
  mail: MailToCompose,
  template: TemplateWords & Pick<FoundTemplate, "locale">
): Promise<Mail> {
  const { write } = await prepare(container, mail, template.locale, { isPreview: true })
  return write(template)
}

/** Reads all that a mail may speak of. */
async function prepare(
  container: MedusaContainer,
  { rma, kind, cause, locale }: MailToCompose,
  wordsLocale: string,
  { isPreview = false } = {}
) {
  const hasSlip = isMailedWithSlip(rma, kind)
  const hasLabel = rma.label?.file !== undefined && isMailedWithLabel(kind)
  const [settings, people, slip, label, link] = await Promise.all([
    container.resolve(RMA_MODULE).readSettings(),
    loadMailedPeople(container, rma),
    hasSlip && !isPreview ? slipOf(container, rma, locale) : null,
    hasLabel && !isPreview ? labelOf(container, rma) : null,
    linkOf(container, rma, kind, isPreview),
  ])
  const has_slip = isPreview ? hasSlip : slip !== null
  const has_label = isPreview ? hasLabel : label !== null
  const gift_card = isPreview ? null : giftCardOf(container, rma, kind, cause)
  const surroundings = { settings, ...people, link, has_slip, has_label, gift_card }
  const variables = variablesOf(rma, cause, surroundings, wordsLocale)
  return {
    write: (template: TemplateWords) => writeMail(template, variables, wordsLocale),
    attachments: [slip, label].filter((document) => document !== null),
  }
}

/** Read when the mail is sent, so that the code stands in no event, no history and no delivery. */
function giftCardOf(
  container: MedusaContainer,
  rma: RmaRecord,
  { event, audience }: MailKind,
  { payload }: MailCause
): MailSurroundings["gift_card"] {
  if (event !== RMA_EVENT_NAMES.REIMBURSEMENT_PAID || audience !== "customer") return null
  const paid = rma.settlements
    .flatMap(({ reimbursements }) => reimbursements)
    .find(({ id, status }) => id === payload.reimbursement_id && status === "paid")
  const code = paid && creditCodeReader(container)(paid)
  return code ? { code, expires_at: paid.gift_card_expires_at } : null
}

async function linkOf(
  container: MedusaContainer,
  rma: RmaRecord,
  { audience }: MailKind,
  isPreview: boolean
): Promise<string> {
  if (audience === "shop") return adminLink(container, rma.id)
  return isPreview ? `${await portalUrl(container)}/cases/${rma.id}` : caseLink(container, rma)
}

/** The slip goes into the parcel, so it goes with the yes; when it is sent again late, there may be none. */
function isMailedWithSlip(rma: RmaRecord, { event, audience }: MailKind): boolean {
  if (event !== RMA_EVENT_NAMES.APPROVED || audience !== "customer") return false
  try {
    assertSlipPrintable(toRmaFacts(rma))
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

/** A slip that cannot be drawn must not keep the yes from the customer. */
async function slipOf(
  container: MedusaContainer,
  rma: RmaRecord,
  locale: string | null
): Promise<RenderedDocument | null> {
  try {
    return await renderSlip(container, rma.id, locale)
  } catch (error) {
    logger(container).error(`No slip for ${rma.display_id} was mailed: ${errorMessage(error)}`)
    return null
  }
}

function isMailedWithLabel({ event, audience }: MailKind): boolean {
  const events: string[] = [RMA_EVENT_NAMES.APPROVED, RMA_EVENT_NAMES.LABEL_ADDED]
  return audience === "customer" && events.includes(event)
}

/** A label that cannot be read must not keep the news from the customer, who finds it by the link. */
async function labelOf(
  container: MedusaContainer,
  rma: RmaRecord
): Promise<RenderedDocument | null> {
  try {
    return await labelAttachment(container, rma)
  } catch (error) {
    logger(container).error(`No label for ${rma.display_id} was mailed: ${errorMessage(error)}`)
    return null
  }
}

function logger(container: MedusaContainer) {
  return container.resolve(ContainerRegistrationKeys.LOGGER)
}
