import { mailLanguage, type MailLanguage } from "../../../domain"

/** What leads from the words of a link to its address in plain text. */
const COLONS: Record<MailLanguage, string> = { en: ": ", fr: "\u00a0: " }

/** ": ", or as the language of the words sets it. */
export function linkColon(locale: string): string {
  return COLONS[mailLanguage(locale)]
}
