import {
  mailLanguage,
  type MAILED_EVENTS,
  type MailedEvent,
  type MailKind,
  type MailLanguage,
} from "../../../domain"
import type { TemplateWords } from "../rendering/parse-template"
import { en } from "./en"
import { fr } from "./fr"

/** Our words for every mail in one language: the compiler misses none. */
export type DefaultTemplates = {
  [Event in MailedEvent]: Record<(typeof MAILED_EVENTS)[Event][number], TemplateWords>
}

const TEMPLATES: Record<MailLanguage, DefaultTemplates> = { en, fr }

/** Our words for a mail in the reader's language, else in English. */
export function defaultTemplate(
  { event, audience }: MailKind,
  locale: string | null
): TemplateWords {
  const ofEvent: Partial<Record<string, TemplateWords>> = TEMPLATES[mailLanguage(locale)][event]
  const words = ofEvent[audience]
  if (!words) throw new Error(`There is no mail about ${event} to the ${audience}`)
  return words
}
