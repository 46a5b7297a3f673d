import { createDataTableFilterHelper } from "@medusajs/ui"
import { GOODS_FACTS, MONEY_FACTS, RMA_KINDS, RMA_STATUSES } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useReasonSettings, useReturnActions } from "../../hooks/api/settings"
import { usePeriodFilter } from "../../hooks/use-period-filter"
import { useWords } from "../../hooks/use-words"
import { reasonCategories, toReasonGroups } from "../../lib/reason-groups"

/** What the list can be narrowed to beside what stands in an RMA itself. */
type Filterable = AdminRma & {
  to_do: boolean
  acknowledged: boolean
  unread: boolean
  reason_id: string
  action_id: string
}

const filterHelper = createDataTableFilterHelper<Filterable>()

export function useRmaFilters() {
  const { t } = useWords()
  const { data: reasons = [] } = useReasonSettings()
  const { data: actions = [] } = useReturnActions()
  const period = usePeriodFilter()
  const yesOrNo = [
    { value: "true", label: t("common.yes") },
    { value: "false", label: t("common.no") },
  ]

  return [
    filterHelper.accessor("to_do", {
      type: "radio",
      label: t("listFilter.toDo"),
      options: [{ value: "true", label: t("listFilter.toDoOnly") }],
    }),
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
    filterHelper.accessor("reason_id", {
      type: "multiselect",
      label: t("listFilter.reason"),
      searchable: true,
      options: toReasonGroups(reasons).flatMap(({ options }) =>
        options.map(({ value, label }) => ({ value, label }))
      ),
    }),
    filterHelper.accessor("reason_category_id", {
      type: "multiselect",
      label: t("listFilter.category"),
      searchable: false,
      options: reasonCategories(reasons).map(({ reason_id, label }) => ({
        value: reason_id,
        label,
      })),
    }),
    filterHelper.accessor("action_id", {
      type: "multiselect",
      label: t("listFilter.action"),
      searchable: false,
      options: actions.map(({ id, label }) => ({ value: id, label })),
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
      options: yesOrNo,
    }),
    filterHelper.accessor("unread", {
      type: "radio",
      label: t("listFilter.unread"),
      options: yesOrNo,
    }),
    filterHelper.accessor("created_at", period),
  ]
}
