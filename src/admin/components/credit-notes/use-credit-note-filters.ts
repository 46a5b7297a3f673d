import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { CREDIT_NOTE_TYPES } from "../../../domain"
import type { HttpCreditNote } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { periodsUntil } from "../../lib/periods"

const filterHelper = createDataTableFilterHelper<HttpCreditNote>()

export function useCreditNoteFilters() {
  const { t } = useWords()
  const { getFullDate } = useDate()
  const periods = useMemo(() => periodsUntil(new Date()), [])

  return [
    filterHelper.accessor("open", {
      type: "radio",
      label: t("creditNotes.open"),
      options: [
        { value: "true", label: t("common.yes") },
        { value: "false", label: t("common.no") },
      ],
    }),
    filterHelper.accessor("type", {
      type: "multiselect",
      label: t("creditNotes.typeFilter"),
      searchable: false,
      options: CREDIT_NOTE_TYPES.map((value) => ({ value, label: t(`creditNotes.type.${value}`) })),
    }),
    filterHelper.accessor("issued_at", {
      type: "date",
      label: t("fields.period"),
      format: "date",
      formatDateValue: (date) => getFullDate({ date }),
      rangeOptionLabel: t("list.custom"),
      rangeOptionStartLabel: t("list.starting"),
      rangeOptionEndLabel: t("list.ending"),
      options: periods.map(({ name, from }) => ({
        label: t(`period.${name}`),
        value: { $gte: from.toISOString() },
      })),
    }),
  ]
}
