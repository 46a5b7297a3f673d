/** "French" for "fr", in the reader's language; the locale itself where nobody knows its name. */
export function languageName(locale: string, readersLanguage: string): string {
  try {
    return new Intl.DisplayNames([readersLanguage], { type: "language" }).of(locale) ?? locale
  } catch {
    return locale
  }
}
