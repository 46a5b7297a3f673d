import { MAIL_KINDS, mailName, type MailKind } from "./mails"
import { canonicalLocale } from "./mail-locale"

/** The words of one mail in one language. */
export type TemplateKey = MailKind & {
  /** A language tag in its canonical spelling: "fr", "fr-CA". */
  locale: string
}

/** `rma.approved:customer:fr` */
export function templateId(key: TemplateKey): string {
  return `${mailName(key)}:${key.locale}`
}

/** What an id names; null where there is no such mail, or no such language. */
export function parseTemplateId(id: string): TemplateKey | null {
  const [event, audience, locale, ...rest] = id.split(":")
  return rest.length ? null : templateKey({ event, audience, locale })
}

/** The key of a template that somebody named; null where there is no such mail, or no such language. */
export function templateKey(named: {
  event?: string
  audience?: string
  locale?: string
}): TemplateKey | null {
  const kind = MAIL_KINDS.find(
    ({ event, audience }) => event === named.event && audience === named.audience
  )
  const locale = canonicalLocale(named.locale ?? "")
  return kind && locale ? { ...kind, locale } : null
}
