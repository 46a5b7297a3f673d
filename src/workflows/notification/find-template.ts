import type { MedusaContainer } from "@medusajs/framework/types"
import { canonicalLocale, FALLBACK_LANGUAGE, localesOf, mailLanguage, type MailKind } from "../../domain"
import { RMA_MODULE } from "../../modules/rma"
import type { TemplateWords } from "./rendering/parse-template"
import { defaultTemplate } from "./templates/default-templates"

/** The words of a mail for a reader, and the language that they and all figures in them are in. */
export type FoundTemplate = TemplateWords & {
  locale: string
  /** When a merchant wrote them; null: they are ours. */
  updated_at: Date | null
}

/**
 * What a reader is written with: the merchant's words in exactly their language, in that language
 * without its region, else ours, else ours in English.
 */
export async function findTemplate(
  container: MedusaContainer,
  kind: MailKind,
  locale: string | null
): Promise<FoundTemplate> {
  const locales = localesOf(locale)
  const written = locales.length
    ? await container.resolve(RMA_MODULE).findTemplates({ ...kind, locales })
    : []
  const [found] = written.sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale))
  if (!found) return ourTemplate(kind, locale)
  const { subject, body, updated_at } = found
  return { subject, body, updated_at, locale: found.locale }
}

/** Our own words, whatever the merchant wrote. */
export function ourTemplate(kind: MailKind, locale: string | null): FoundTemplate {
  const language = mailLanguage(locale)
  const isSpoken = localesOf(locale).includes(language)
  return {
    ...defaultTemplate(kind, locale),
    locale: isSpoken ? (canonicalLocale(locale ?? "") ?? language) : FALLBACK_LANGUAGE,
    updated_at: null,
  }
}
