import type { RmaItemRecord, RmaRecord } from "../../facts/rma"
import { RMA_EVENT_NAMES, type RmaEventName } from "../events"
import { en } from "./texts/en"
import { fr } from "./texts/fr"

export type Mail = { subject: string; text: string; html: string }

/** As much of a case as a mail speaks of. */
export type MailedCase = Pick<
  RmaRecord,
  "display_id" | "order_display_id" | "currency_code" | "return_by"
> & { items: Pick<RmaItemRecord, "title" | "requested_quantity" | "approved_quantity">[] }

/** What the words of a mail are made of. */
export type MailFacts = {
  /** "RMA-1042" */
  number: string
  /** "#17" */
  order: string
  items: { title: string; quantity: number }[]
  reason: string | null
  /** What a payment provider said. */
  failure: string | null
  /** "45.00 €" in the reader's way of writing */
  amount: string | null
  return_by: string | null
  instructions: string | null
  return_address: string | null
}

/** What customers are mailed about. */
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

/** What the shop is mailed about: what it did not do itself, and what waits for somebody. */
export const SHOP_MAILS = [
  RMA_EVENT_NAMES.REQUESTED,
  RMA_EVENT_NAMES.CANCELED,
  RMA_EVENT_NAMES.REIMBURSEMENT_FAILED,
] as const satisfies RmaEventName[]

type MailText = (facts: MailFacts) => { subject: string; paragraphs: (string | null)[] }

/** The words of every mail in one language. */
export type MailTexts = {
  customer: Record<(typeof CUSTOMER_MAILS)[number], MailText>
  shop: Record<(typeof SHOP_MAILS)[number], MailText>
}

export type Audience = keyof MailTexts

const TEXTS = { en, fr } satisfies Record<string, MailTexts>
const FALLBACK = "en"

/** Whom an event is mailed to. */
export function audiencesOf(event: string): Audience[] {
  const audiences: Audience[] = ["customer", "shop"]
  return audiences.filter((audience) => textOf(FALLBACK, audience, event) !== undefined)
}

/**
 * The mail about an event in a language, English where that is not spoken yet; null where the
 * audience is not mailed about it.
 */
export function mailOf(
  { event, audience, locale }: { event: string; audience: Audience; locale: string | null },
  rma: MailedCase,
  data: Record<string, unknown>,
  shop: { instructions: string | null; return_address: string | null }
): Mail | null {
  const language = languageOf(locale)
  const text = textOf(language, audience, event)
  if (!text) return null
  const { subject, paragraphs } = text({
    number: rma.display_id,
    order: `#${rma.order_display_id}`,
    items: rma.items.map(({ title, approved_quantity, requested_quantity }) => ({
      title,
      quantity: approved_quantity || requested_quantity,
    })),
    reason: typeof data.reason === "string" ? data.reason : null,
    failure: typeof data.failure === "string" ? data.failure : null,
    amount: typeof data.amount === "number" ? money(data.amount, rma.currency_code, language) : null,
    return_by: rma.return_by ? day(rma.return_by, language) : null,
    instructions: shop.instructions,
    return_address: shop.return_address,
  })
  const said = paragraphs.filter((paragraph) => paragraph !== null)
  return {
    subject,
    text: said.join("\n\n"),
    html: said.map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, "<br>")}</p>`).join("\n"),
  }
}

type Language = keyof typeof TEXTS

function languageOf(locale: string | null): Language {
  const language = locale?.slice(0, 2).toLowerCase()
  return language === "fr" || language === "en" ? language : FALLBACK
}

function textOf(language: Language, audience: Audience, event: string): MailText | undefined {
  const texts: Partial<Record<string, MailText>> = TEXTS[language][audience]
  return texts[event]
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
