import type { RmaRecord } from "../../facts/rma"
import { RMA_EVENT_NAMES, type RmaEventName } from "../events"
import { en } from "./texts/en"
import { fr } from "./texts/fr"

export type Mail = { subject: string; text: string; html: string }

/** What the words of a mail are made of. */
export type MailFacts = {
  /** "RMA-1042" */
  number: string
  /** "#17" */
  order: string
  items: { title: string; quantity: number }[]
  reason: string | null
  /** "45.00 €" in the reader's way of writing */
  amount: string | null
  return_by: string | null
  instructions: string | null
  return_address: string | null
}

/** The events that somebody is mailed about, each as a subject and paragraphs. */
export type MailTexts = Record<
  MailedEvent,
  (facts: MailFacts) => { subject: string; paragraphs: (string | null)[] }
>

export const CUSTOMER_MAILS = [
  RMA_EVENT_NAMES.REQUESTED,
  RMA_EVENT_NAMES.APPROVED,
  RMA_EVENT_NAMES.REJECTED,
  RMA_EVENT_NAMES.GOODS_RECEIVED,
  RMA_EVENT_NAMES.CLOSED_SHORT,
  RMA_EVENT_NAMES.REIMBURSEMENT_PAID,
  RMA_EVENT_NAMES.COMPLETED,
  RMA_EVENT_NAMES.CANCELED,
  RMA_EVENT_NAMES.REOPENED,
] as const satisfies RmaEventName[]
export type MailedEvent = (typeof CUSTOMER_MAILS)[number]

const TEXTS: Record<string, MailTexts> = { en, fr }
const FALLBACK = "en"

/** The mail about an event, in the language of the case; English where that is not spoken yet. */
export function mailOf(
  event: MailedEvent,
  rma: RmaRecord,
  data: Record<string, unknown>,
  shop: { instructions: string | null; return_address: string | null }
): Mail {
  const language = rma.locale?.slice(0, 2).toLowerCase() ?? FALLBACK
  const locale = language in TEXTS ? language : FALLBACK
  const { subject, paragraphs } = TEXTS[locale][event]({
    number: rma.display_id,
    order: `#${rma.order_display_id}`,
    items: rma.items.map(({ title, approved_quantity, requested_quantity }) => ({
      title,
      quantity: approved_quantity || requested_quantity,
    })),
    reason: typeof data.reason === "string" ? data.reason : null,
    amount: typeof data.amount === "number" ? money(data.amount, rma.currency_code, locale) : null,
    // From one step of a workflow to the next, a date travels as text.
    return_by: rma.return_by ? day(new Date(rma.return_by), locale) : null,
    ...shop,
  })
  const said = paragraphs.filter((paragraph) => paragraph !== null)
  return {
    subject,
    text: said.join("\n\n"),
    html: said.map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, "<br>")}</p>`).join("\n"),
  }
}

function money(amount: number, currencyCode: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode }).format(amount)
}

function day(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date)
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Titles and reasons are typed by people: none of it may become markup. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character])
}
