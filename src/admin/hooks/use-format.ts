import { useDate } from "@medusajs/dashboard/hooks"
import { useMemo } from "react"
import { formatAge } from "../lib/format-age"
import { formatAmount } from "../lib/format-amount"
import { useWords } from "./use-words"

/** Amounts and dates as the admin's language writes them. Amounts in major units. */
export function useFormat() {
  const { language } = useWords()
  const { getFullDate, getRelativeDate } = useDate()

  return useMemo(
    () => ({
      amount: (amount: number, currencyCode: string) =>
        formatAmount(amount, currencyCode, language),
      date: (date: string) => getFullDate({ date }).trim(),
      dateTime: (date: string) => getFullDate({ date, includeTime: true }),
      age: (date: string) => getRelativeDate(date),
      /** An age where there is little room: "5 days". */
      shortAge: (date: string) => formatAge(new Date(date), new Date(), language),
      /** A plain number, such as a tax rate. */
      number: (value: number) => new Intl.NumberFormat(language).format(value),
    }),
    // useDate makes new functions on each render, but they only depend on the language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [language]
  )
}
