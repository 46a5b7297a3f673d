/** "French" for "fr", in the reader's language; the tag itself where nobody has a name for it. */
export function languageName(locale: string, readersLanguage: string): string {
  const name = new Intl.DisplayNames([readersLanguage], { type: "language" }).of(locale) ?? locale
  return `${name.charAt(0).toLocaleUpperCase(readersLanguage)}${name.slice(1)}`
}
