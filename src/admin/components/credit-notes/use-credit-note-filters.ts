import { createDataTableFilterHelper } from "@medusajs/ui"
import { CREDIT_NOTE_TYPES } from "../../../domain"
import type { HttpCreditNote } from "../../../types/http"
import { usePeriodFilter } from "../../hooks/use-period-filter"
import { useWords } from "../../hooks/use-words"

const filterHelper = createDataTableFilterHelper<HttpCreditNote>()

export function useCreditNoteFilters() {
  const { t } = useWords()
  const period = usePeriodFilter()

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
    filterHelper.accessor("issued_at", period),
  ]
}
