import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import type { SavedFilterQuery } from "../../../types/http"
import { useCreateSavedFilter, useSavedFilters } from "../../hooks/api/saved-filters"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import type { ListParams } from "../../lib/list-params"
import { fromSavedQuery, isSameQuery, TO_DO_QUERY, toSavedQuery } from "../../lib/saved-filter-query"
import { FilterButton } from "./filter-button"
import { NameFilterDialog } from "./name-filter-dialog"
import { SavedFilterMenu } from "./saved-filter-menu"

type SavedFilterBarProps = { params: ListParams; onChoose: (params: ListParams) => void }

/** The searches of the list that have a name: everything, what waits for staff, and what staff kept. */
export function SavedFilterBar({ params, onChoose }: SavedFilterBarProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { data: filters = [] } = useSavedFilters()
  const { mutate: create, isPending } = useCreateSavedFilter()
  const [isNaming, setIsNaming] = useState(false)
  /** Of a kept search that was chosen and then changed: it can be kept as it is now. */
  const [chosenId, setChosenId] = useState<string | null>(null)

  const shown = toSavedQuery(params, new Date())
  const isShown = (query: SavedFilterQuery) => isSameQuery(query, shown)
  const choose = (query: SavedFilterQuery, id: string | null) => {
    setChosenId(id)
    onChoose(fromSavedQuery(query, new Date()))
  }
  const isNew = ![{}, TO_DO_QUERY, ...filters.map(({ query }) => query)].some(isShown)

  const save = (name: string) =>
    create(
      { name, query: shown },
      {
        onSuccess: ({ rma_saved_filter }) => {
          toast.success(t("savedFilters.created"))
          setChosenId(rma_saved_filter.id)
          setIsNaming(false)
        },
        onError: showRefusal,
      }
    )

  return (
    <div
      role="group"
      aria-label={t("savedFilters.label")}
      className="flex items-center gap-x-1 overflow-x-auto px-6 py-2"
    >
      <FilterButton isActive={isShown({})} onClick={() => choose({}, null)}>
        {t("savedFilters.all")}
      </FilterButton>
      <FilterButton isActive={isShown(TO_DO_QUERY)} onClick={() => choose(TO_DO_QUERY, null)}>
        {t("savedFilters.toDo")}
      </FilterButton>
      {filters.map((filter) => (
        <span key={filter.id} className="flex shrink-0 items-center">
          <FilterButton
            isActive={isShown(filter.query)}
            onClick={() => choose(filter.query, filter.id)}
          >
            {filter.name}
          </FilterButton>
          {(isShown(filter.query) || chosenId === filter.id) && (
            <SavedFilterMenu filter={filter} shown={shown} />
          )}
        </span>
      ))}
      {isNew && (
        <Button
          type="button"
          size="small"
          variant="transparent"
          className="text-ui-fg-interactive shrink-0"
          onClick={() => setIsNaming(true)}
        >
          {t("savedFilters.save")}
        </Button>
      )}
      {isNaming && (
        <NameFilterDialog
          title={t("savedFilters.createTitle")}
          description={t("savedFilters.createDescription")}
          initial=""
          isPending={isPending}
          onSubmit={save}
          onClose={() => setIsNaming(false)}
        />
      )}
    </div>
  )
}
