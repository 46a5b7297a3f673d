import { useDate } from "@medusajs/dashboard/hooks"
import { useMemo } from "react"
import { periodsUntil } from "../lib/periods"
import { useWords } from "./use-words"

/** A list's filter by time: the usual periods until now, or from one day to another. */
export function usePeriodFilter() {
  const { t } = useWords()
  const { getFullDate } = useDate()
  const periods = useMemo(() => periodsUntil(new Date()), [])

  return {
    type: "date" as const,
    label: t("fields.period"),
    format: "date" as const,
    formatDateValue: (date: Date) => getFullDate({ date }),
    rangeOptionLabel: t("list.custom"),
    rangeOptionStartLabel: t("list.starting"),
    rangeOptionEndLabel: t("list.ending"),
    options: periods.map(({ name, from }) => ({
      label: t(`period.${name}`),
      value: { $gte: from.toISOString() },
    })),
  }
}
