import type { Locale } from "../i18n/translate"

/** Dates and amounts as people of a language write them. */
export type Format = {
  /** "12 March 2026" */
  day: (iso: string) => string
  /** "12 March 2026 at 14:05" */
  moment: (iso: string) => string
  /** Of an amount in major units. */
  money: (amount: number, currencyCode: string) => string
  megabytes: (bytes: number) => string
}

/** English dates the European way round: "3/4" is another day for half of the readers. */
const TAGS: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" }

export function formatOf(locale: Locale): Format {
  const tag = TAGS[locale]
  const day = new Intl.DateTimeFormat(tag, { dateStyle: "long" })
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short" })
  const megabytes = new Intl.NumberFormat(tag, {
    style: "unit",
    unit: "megabyte",
    maximumFractionDigits: 1,
  })
  return {
    day: (iso) => day.format(new Date(iso)),
    moment: (iso) => moment.format(new Date(iso)),
    money: (amount, currency) =>
      new Intl.NumberFormat(tag, { style: "currency", currency }).format(amount),
    megabytes: (bytes) => megabytes.format(bytes / 1_000_000),
  }
}
