/** `amount` in major units as `language` writes it: "€12.50", "12,50 €". */
export function formatAmount(amount: number, currencyCode: string, language: string): string {
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "narrowSymbol",
  }).format(amount)
}
