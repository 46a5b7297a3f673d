import type { Translate } from "../i18n/translate"
import type { Format } from "../lib/format"

/** Says who pays how much for an exchange; `difference` in major units, below 0 the customer gets it. */
export function differenceWords(
  difference: number,
  currencyCode: string,
  { t, format }: { t: Translate; format: Format }
): string {
  if (difference === 0) return t("exchange.noDifference")
  const amount = format.money(Math.abs(difference), currencyCode)
  return t(difference > 0 ? "exchange.youPay" : "exchange.youGet", { amount })
}
