import {
  Button,
  clx,
  Container,
  useDataTable,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useState, type MouseEvent } from "react"
import { useHref, useNavigate } from "react-router-dom"
import type { AdminRma } from "../../../types/http"
import { useRmas } from "../../hooks/api/rmas"
import type { BulkAct } from "../../hooks/use-bulk-act"
import { useListParams } from "../../hooks/use-list-params"
import { useWords } from "../../hooks/use-words"
import { RETURNS_PATH, rmaPath } from "../../lib/paths"
import { toRmaListQuery, RMA_FILTERS } from "../../lib/rma-list-query"
import { ListTable } from "../common/list-table"
import { CreateRmaDialog } from "../create/create-rma-dialog"
import { BulkBar } from "./bulk-bar"
import { BulkDialog } from "./bulk-dialog"
import { SavedFilterBar } from "./saved-filter-bar"
import { useRmaColumns } from "./use-rma-columns"
import { useRmaFilters } from "./use-rma-filters"

const PAGE_SIZE = 20

/** Closer together than in Medusa's tables, so that all columns fit beside the menu of a small laptop. */
const NARROW_GAPS = "[&_td:not(:first-child,:last-child)]:pr-4 [&_th:not(:first-child,:last-child)]:pr-4"

/** The list of all RMAs: search, filters, pages, and what can be done from a row. */
export function RmaTable() {
  const { t } = useWords()
  const navigate = useNavigate()
  const returnsHref = useHref(RETURNS_PATH)
  const [isCreating, setIsCreating] = useState(false)
  const [selection, setSelection] = useState<DataTableRowSelectionState>({})
  const [bulk, setBulk] = useState<{ act: BulkAct; rmas: AdminRma[] } | null>(null)
  const { params, change, ...state } = useListParams(RMA_FILTERS, PAGE_SIZE)
  const { data, isError, isPending, refetch } = useRmas(toRmaListQuery(params, PAGE_SIZE))

  const rmas = data?.rmas ?? []
  const selected = rmas.filter(({ id }) => selection[id])
  const endBulk = () => {
    setBulk(null)
    setSelection({})
  }

  // As elsewhere in the admin: a click with a modifier opens the RMA beside the list.
  const openRow = (event: MouseEvent, id: string) =>
    event.metaKey || event.ctrlKey || event.shiftKey
      ? window.open(`${returnsHref}/${id}`, "_blank", "noreferrer")
      : navigate(rmaPath(id))

  const table = useDataTable<AdminRma>({
    ...state,
    data: rmas,
    columns: useRmaColumns(),
    filters: useRmaFilters(),
    rowCount: data?.count ?? 0,
    getRowId: (rma) => rma.id,
    rowSelection: {
      // What is not on the page is not acted on: nobody sees it, and it may be long out of date.
      state: Object.fromEntries(selected.map(({ id }) => [id, true])),
      onRowSelectionChange: setSelection,
    },
    isLoading: isPending,
    // The row that is clicked comes as the table's own, which names it by `id`.
    onRowClick: (event, row) => openRow(event, row.id),
  })

  return (
    <Container className={clx("divide-y p-0", NARROW_GAPS)}>
      <ListTable
        table={table}
        words={{
          title: t("list.title"),
          search: t("list.search"),
          emptyTitle: t("list.emptyTitle"),
          emptyDescription: t("list.emptyDescription"),
          filteredTitle: t("list.filteredTitle"),
        }}
        isError={isError}
        onRetry={() => void refetch()}
        action={
          <Button size="small" variant="secondary" onClick={() => setIsCreating(true)}>
            {t("list.create")}
          </Button>
        }
      >
        <SavedFilterBar params={params} onChoose={change} />
      </ListTable>
      <BulkBar
        count={selected.length}
        isOpen={selected.length > 0 && !bulk && !isCreating}
        onStart={(act) => setBulk({ act, rmas: selected })}
      />
      {bulk && <BulkDialog {...bulk} onDone={endBulk} onClose={() => setBulk(null)} />}
      {isCreating && (
        <CreateRmaDialog
          onClose={() => setIsCreating(false)}
          onCreated={(id) => navigate(rmaPath(id))}
        />
      )}
    </Container>
  )
}
