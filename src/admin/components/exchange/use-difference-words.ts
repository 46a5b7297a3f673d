import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"

/** Says who pays a difference: above zero the customer, below it the shop. In major units. */
export function useDifferenceWords(currencyCode: string): (difference: number) => string {
  const { t } = useWords()
  const format = useFormat()

  return (difference) => {
    if (difference === 0) return t("exchange.same")
    const amount = format.amount(Math.abs(difference), currencyCode)
    return t(difference > 0 ? "exchange.dearer" : "exchange.cheaper", { amount })
  }
}
