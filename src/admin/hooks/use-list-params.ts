import type {
  DataTableFilteringState,
  DataTablePaginationState,
  DataTableSortingState,
} from "@medusajs/ui"
import { useEffect, useMemo, useRef } from "react"
import { useSearchParams } from "react-router-dom"
import { readListParams, writeListParams, type ListParams } from "../lib/list-params"

/** What a list shows, kept in the address: a view can be bookmarked, shared and gone back to. */
export function useListParams(filterIds: readonly string[], pageSize: number) {
  const [searchParams, setSearchParams] = useSearchParams()
  const params = useMemo(() => readListParams(searchParams, filterIds), [searchParams, filterIds])
  // The table tells of a search a moment after it was typed, by a function of the render before. What
  // was chosen in that moment must not be lost, so each change starts from the latest address.
  const latest = useRef(searchParams)
  useEffect(() => {
    latest.current = searchParams
  }, [searchParams])

  const change = (values: Partial<ListParams>) => {
    const before = latest.current
    const shown = { ...readListParams(before, filterIds), ...values }
    latest.current = writeListParams(before, shown, filterIds)
    setSearchParams(latest.current, { replace: true })
  }

  return {
    params,
    change,
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
