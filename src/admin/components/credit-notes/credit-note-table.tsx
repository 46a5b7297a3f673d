import { Container, useDataTable } from "@medusajs/ui"
import { useCallback, useState } from "react"
import type { HttpCreditNote } from "../../../types/http"
import { useCreditNotes } from "../../hooks/api/credit-notes"
import { useListParams } from "../../hooks/use-list-params"
import { useWords } from "../../hooks/use-words"
import { CREDIT_NOTE_FILTERS, toCreditNoteListQuery } from "../../lib/credit-note-list-query"
import { ListTable } from "../common/list-table"
import { CreditNoteDrawer } from "./credit-note-drawer"
import { NoteActDialog } from "./note-act-dialog"
import { useCreditNoteColumns, type CreditNoteAct } from "./use-credit-note-columns"
import { useCreditNoteFilters } from "./use-credit-note-filters"

const PAGE_SIZE = 20

/** The list of all credit notes: search, filters, pages, and what can be done with each. */
export function CreditNoteTable() {
  const { t } = useWords()
  const [opened, setOpened] = useState<{ act: CreditNoteAct; note: HttpCreditNote } | null>(null)
  const { params, change: _, ...state } = useListParams(CREDIT_NOTE_FILTERS, PAGE_SIZE)
  const { data, isError, isPending, refetch } = useCreditNotes(
    toCreditNoteListQuery(params, PAGE_SIZE)
  )
  const notes = data?.credit_notes ?? []
  const act = useCallback((name: CreditNoteAct, note: HttpCreditNote) => setOpened({ act: name, note }), [])
  const close = () => setOpened(null)

  const table = useDataTable<HttpCreditNote>({
    ...state,
    data: notes,
    columns: useCreditNoteColumns(act),
    filters: useCreditNoteFilters(),
    rowCount: data?.count ?? 0,
    getRowId: (note) => note.id,
    isLoading: isPending,
    // The row that is clicked comes as the table's own, which names it by `id`.
    onRowClick: (_event, row) => {
      const note = notes.find(({ id }) => id === row.id)
      if (note) act("show", note)
    },
  })

  return (
    <Container className="divide-y p-0">
      <ListTable
        table={table}
        words={{
          title: t("creditNotes.title"),
          search: t("creditNotes.search"),
          emptyTitle: t("creditNotes.emptyTitle"),
          emptyDescription: t("creditNotes.emptyDescription"),
          filteredTitle: t("creditNotes.filteredTitle"),
        }}
        isError={isError}
        onRetry={() => void refetch()}
      />
      {opened?.act === "show" && <CreditNoteDrawer id={opened.note.id} onClose={close} />}
      {opened && opened.act !== "show" && (
        <NoteActDialog act={opened.act} note={opened.note} onClose={close} />
      )}
    </Container>
  )
}
