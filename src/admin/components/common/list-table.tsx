import { DataTable, Heading, type UseDataTableReturn } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "./load-error"

/** What a list says where there is nothing to show. */
type ListWords = {
  title: string
  search: string
  emptyTitle: string
  emptyDescription: string
  filteredTitle: string
}

type ListTableProps<Row> = {
  table: UseDataTableReturn<Row>
  words: ListWords
  isError: boolean
  onRetry: () => void
  /** Stands at the end of the toolbar. */
  action?: ReactNode
  /** Stands between the toolbar and the rows. */
  children?: ReactNode
}

/** A list with its toolbar of filters, order and search, and its pages. */
export function ListTable<Row>({
  table,
  words,
  isError,
  onRetry,
  action,
  children,
}: ListTableProps<Row>) {
  const { t } = useWords()

  return (
    <DataTable instance={table}>
      <DataTable.Toolbar
        className="flex flex-wrap items-center gap-2"
        translations={{ clearAll: t("list.clearAll") }}
      >
        <Heading className="flex-1">{words.title}</Heading>
        <div className="order-last flex w-full items-center gap-x-2 md:order-none md:w-auto">
          <DataTable.FilterMenu tooltip={t("list.filter")} />
          <DataTable.SortingMenu tooltip={t("list.sort")} />
          <div className="w-full md:w-[260px]">
            <DataTable.Search placeholder={words.search} />
          </div>
        </div>
        {action}
      </DataTable.Toolbar>
      {children}
      {isError ? (
        <LoadError onRetry={onRetry} />
      ) : (
        <>
          <DataTable.Table
            emptyState={{
              empty: { heading: words.emptyTitle, description: words.emptyDescription },
              filtered: {
                heading: words.filteredTitle,
                description: t("list.filteredDescription"),
              },
            }}
          />
          <DataTable.Pagination
            translations={{
              of: t("list.of"),
              results: t("list.results"),
              pages: t("list.pages"),
              prev: t("list.prev"),
              next: t("list.next"),
            }}
          />
        </>
      )}
    </DataTable>
  )
}
