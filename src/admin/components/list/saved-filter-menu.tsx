import { EllipsisHorizontal, PencilSquare, Trash } from "@medusajs/icons"
import { DropdownMenu, IconButton, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { AdminSavedFilter, SavedFilterQuery } from "../../../types/http"
import { useDeleteSavedFilter, useUpdateSavedFilter } from "../../hooks/api/saved-filters"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { isSameQuery } from "../../lib/saved-filter-query"
import { NameFilterDialog } from "./name-filter-dialog"

type SavedFilterMenuProps = { filter: AdminSavedFilter; shown: SavedFilterQuery }

/** What can be done with a kept search: another name, what is shown now, or nothing any more. */
export function SavedFilterMenu({ filter, shown }: SavedFilterMenuProps) {
  const { t } = useWords()
  const prompt = usePrompt()
  const showRefusal = useRefusalToast()
  const { mutate: update, isPending } = useUpdateSavedFilter()
  const { mutate: remove } = useDeleteSavedFilter()
  const [isNaming, setIsNaming] = useState(false)
  const { id, name } = filter

  const save = (values: { name?: string; query?: SavedFilterQuery }) =>
    update(
      { id, ...values },
      {
        onSuccess: () => {
          toast.success(t("savedFilters.updated"))
          setIsNaming(false)
        },
        onError: showRefusal,
      }
    )

  const askToRemove = async () => {
    const isSure = await prompt({
      variant: "danger",
      title: t("savedFilters.removeTitle", { name }),
      description: t("savedFilters.removeDescription"),
      confirmText: t("savedFilters.remove"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      remove(id, { onSuccess: () => toast.success(t("savedFilters.removed")), onError: showRefusal })
    }
  }

  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton size="small" variant="transparent" aria-label={t("savedFilters.more", { name })}>
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="start">
          <DropdownMenu.Item className="gap-x-2" onClick={() => setIsNaming(true)}>
            <PencilSquare className="text-ui-fg-subtle" />
            {t("savedFilters.rename")}
          </DropdownMenu.Item>
          {!isSameQuery(filter.query, shown) && (
            <DropdownMenu.Item className="gap-x-2" onClick={() => save({ query: shown })}>
              <PencilSquare className="text-ui-fg-subtle" />
              {t("savedFilters.replace")}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className="gap-x-2" onClick={() => void askToRemove()}>
            <Trash className="text-ui-fg-subtle" />
            {t("savedFilters.remove")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      {isNaming && (
        <NameFilterDialog
          title={t("savedFilters.renameTitle")}
          description={t("savedFilters.renameDescription")}
          initial={name}
          isPending={isPending}
          onSubmit={(renamed) => save({ name: renamed })}
          onClose={() => setIsNaming(false)}
        />
      )}
    </>
  )
}
