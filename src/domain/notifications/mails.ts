import { readerOf } from "../messages/reader-of"
import type { Audience } from "../words"

/**
 * Whom each event is mailed to. Both sides hear of every change of a case's status; besides, the
 * customer hears of what touches them, and the shop of what waits for somebody.
 */
export const MAILED_EVENTS = {
  "rma.requested": ["customer", "shop"],
  "rma.approved": ["customer", "shop"],
  "rma.rejected": ["customer", "shop"],
  "rma.goods_received": ["customer", "shop"],
  "rma.closed_short": ["customer"],
  "rma.completed": ["customer", "shop"],
  "rma.canceled": ["customer", "shop"],
  "rma.expired": ["customer", "shop"],
  "rma.reopened": ["customer", "shop"],
  "rma.return_by_extended": ["customer"],
  "rma.expiring_soon": ["customer"],
  "rma.label_added": ["customer"],
  "rma.message_sent": ["customer", "shop"],
  "credit_note.issued": ["customer"],
  "reimbursement.paid": ["customer"],
  "reimbursement.failed": ["shop"],
  "exchange.difference_due": ["customer"],
  "exchange.difference_paid": ["customer", "shop"],
  "exchange.expiring_soon": ["customer"],
  "exchange.released": ["customer", "shop"],
  "exchange.canceled": ["customer", "shop"],
  "exchange.advance_overdue": ["customer", "shop"],
} as const satisfies Record<string, readonly Audience[]>

export type MailedEvent = keyof typeof MAILED_EVENTS

/** One mail of the catalogue: what it is about, and to whom. */
export type MailKind = { event: MailedEvent; audience: Audience }

/** Whether mails are written about an event at all. */
export function isMailedEvent(event: string): event is MailedEvent {
  return Object.keys(MAILED_EVENTS).includes(event)
}

/** Every mail that there is, in the order in which a case brings them. */
export const MAIL_KINDS: MailKind[] = Object.keys(MAILED_EVENTS)
  .filter(isMailedEvent)
  .flatMap((event) => MAILED_EVENTS[event].map((audience) => ({ event, audience })))

/** How the settings name a mail. */
export type MailName = `${MailedEvent}:${Audience}`

/** `rma.approved:customer` */
export function mailName({ event, audience }: MailKind): MailName {
  return `${event}:${audience}`
}

export const MAIL_NAMES: MailName[] = MAIL_KINDS.map(mailName)

/** Who did what a mail is about. */
export type MailAuthor = "customer" | "user" | "system"

/**
 * The mails about an event, without those that the merchant switched off. Messages are mailed to who
 * reads them and not to who wrote them.
 */
export function mailsAbout(
  event: string,
  by: MailAuthor,
  switchedOff: readonly MailName[]
): MailKind[] {
  return MAIL_KINDS.filter(
    (kind) =>
      kind.event === event && !switchedOff.includes(mailName(kind)) && !isWriter(kind, by)
  )
}

function isWriter({ event, audience }: MailKind, by: MailAuthor): boolean {
  return event === "rma.message_sent" && by !== "system" && readerOf(by) !== audience
}
