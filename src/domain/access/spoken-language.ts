import {
  FALLBACK_LANGUAGE,
  localesOf,
  MAIL_LANGUAGES,
  type MailLanguage,
} from "../notifications/mail-locale"

/** The first language among several locales, the reader's dearest first, that we write in. */
export function spokenLanguage(locales: (string | null)[]): MailLanguage {
  return locales.flatMap(localesOf).find(isSpoken) ?? FALLBACK_LANGUAGE
}

function isSpoken(language: string): language is MailLanguage {
  return MAIL_LANGUAGES.some((spoken) => spoken === language)
}
