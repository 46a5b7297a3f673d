import type {
  DataTableFilteringState,
  DataTablePaginationState,
  DataTableSortingState,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { readListParams, writeListParams, type ListParams } from "../lib/list-params"

/** What a list shows, kept in the address: a view can be bookmarked, shared and gone back to. */
export function useListParams(filterIds: readonly string[], pageSize: number) {
  const [searchParams, setSearchParams] = useSearchParams()
  const params = useMemo(() => readListParams(searchParams, filterIds), [searchParams, filterIds])

  const change = (values: Partial<ListParams>) =>
    setSearchParams(
      (before) =>
        writeListParams(before, { ...readListParams(before, filterIds), ...values }, filterIds),
      { replace: true }
    )

  return {
    params,
    search: { state: params.q, onSearchChange: (q: string) => change({ q, offset: 0 }) },
    filtering: {
      state: params.filters,
      onFilteringChange: (filters: DataTableFilteringState) => change({ filters, offset: 0 }),
    },
    sorting: {
      state: params.sorting,
      onSortingChange: (sorting: DataTableSortingState) => change({ sorting, offset: 0 }),
    },
    pagination: {
      state: { pageIndex: Math.floor(params.offset / pageSize), pageSize },
      onPaginationChange: ({ pageIndex }: DataTablePaginationState) =>
        change({ offset: pageIndex * pageSize }),
    },
  }
}
