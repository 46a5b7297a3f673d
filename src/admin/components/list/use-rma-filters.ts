import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { GOODS_FACTS, MONEY_FACTS, RMA_KINDS, RMA_STATUSES } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { periodsUntil } from "../../lib/periods"

const filterHelper = createDataTableFilterHelper<AdminRma & { acknowledged: boolean }>()

export function useRmaFilters() {
  const { t } = useWords()
  const { getFullDate } = useDate()
  const periods = useMemo(() => periodsUntil(new Date()), [])

  return [
    filterHelper.accessor("status", {
      type: "multiselect",
      label: t("fields.status"),
      searchable: false,
      options: RMA_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
    }),
    filterHelper.accessor("kind", {
      type: "multiselect",
      label: t("fields.kind"),
      searchable: false,
      options: RMA_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    }),
    filterHelper.accessor("goods", {
      type: "multiselect",
      label: t("fields.goods"),
      searchable: false,
      options: GOODS_FACTS.map((value) => ({ value, label: t(`goods.${value}`) })),
    }),
    filterHelper.accessor("money", {
      type: "multiselect",
      label: t("fields.money"),
      searchable: false,
      options: MONEY_FACTS.map((value) => ({ value, label: t(`money.${value}`) })),
    }),
    filterHelper.accessor("acknowledged", {
      type: "radio",
      label: t("fields.acknowledged"),
      options: [
        { value: "true", label: t("common.yes") },
        { value: "false", label: t("common.no") },
      ],
    }),
    filterHelper.accessor("created_at", {
      type: "date",
      label: t("fields.period"),
      format: "date",
      formatDateValue: (date) => getFullDate({ date }),
      rangeOptionLabel: t("list.custom"),
      rangeOptionStartLabel: t("list.starting"),
      rangeOptionEndLabel: t("list.ending"),
      options: periods.map(({ name, from }) => ({
        label: t(`list.${name}`),
        value: { $gte: from.toISOString() },
      })),
    }),
  ]
}
