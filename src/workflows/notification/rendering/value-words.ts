/** "€45.00", "45,00 €": an amount in major units in a language's own way of writing. */
export function amountWords(amount: number, currencyCode: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode }).format(amount)
}

/** "24 December 2026": the day of a moment where the shop is. */
export function dayWords(moment: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(moment)
}
