import type { MedusaContainer } from "@medusajs/framework/types"
import { localesOf, MAIL_KINDS, MAIL_LANGUAGES, type MailKind, type TemplateKey } from "../../domain"
import { RMA_MODULE } from "../../modules/rma"
import type { StoredTemplate } from "../../modules/rma/templates"
import { ourTemplate } from "./find-template"
import type { TemplateWords } from "./rendering/parse-template"

/** The words of a mail as readers of a language get them. */
export type ListedTemplate = TemplateKey &
  TemplateWords & {
    /** Whether a merchant wrote them for exactly this language. */
    is_custom: boolean
    updated_at: Date | null
  }

export type ListedTemplates = {
  templates: ListedTemplate[]
  /** Every language that there are words in, ours and the merchant's. */
  locales: string[]
}

/**
 * All mails, by event and audience, in the languages that there are words in; or, for a language that
 * somebody wants to write in, as its readers get them now.
 */
export async function listTemplates(
  container: MedusaContainer,
  { event, audience, locale }: Partial<Record<keyof TemplateKey, string>> = {}
): Promise<ListedTemplates> {
  const written = await container.resolve(RMA_MODULE).findTemplates({ all: true })
  const locales = [...new Set([...MAIL_LANGUAGES, ...written.map((one) => one.locale)])].sort()
  const kinds = MAIL_KINDS.filter(
    (kind) =>
      (event === undefined || kind.event === event) &&
      (audience === undefined || kind.audience === audience)
  )
  const templates = kinds.flatMap((kind) =>
    (locale === undefined ? locales : [locale]).map((one) => listed(kind, one, written))
  )
  return { templates, locales }
}

/** One of them. */
export async function readTemplate(
  container: MedusaContainer,
  key: TemplateKey
): Promise<ListedTemplate> {
  const { event, audience, locale } = key
  const locales = localesOf(locale)
  const written = await container.resolve(RMA_MODULE).findTemplates({ event, audience, locales })
  return listed(key, key.locale, written)
}

function listed(
  { event, audience }: MailKind,
  locale: string,
  written: StoredTemplate[]
): ListedTemplate {
  const spoken = localesOf(locale)
  const [found] = written
    .filter((one) => one.event === event && one.audience === audience)
    .filter((one) => spoken.includes(one.locale))
    .sort((a, b) => spoken.indexOf(a.locale) - spoken.indexOf(b.locale))
  const { subject, body } = found ?? ourTemplate({ event, audience }, locale)
  const is_custom = found?.locale === locale
  return {
    event,
    audience,
    locale,
    subject,
    body,
    is_custom,
    updated_at: is_custom ? found.updated_at : null,
  }
}
