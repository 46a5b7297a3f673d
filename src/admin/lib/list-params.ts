import type { DataTableFilteringState, DataTableSortingState } from "@medusajs/ui"

export type ListParams = {
  q: string
  sorting: DataTableSortingState | null
  offset: number
  filters: DataTableFilteringState
}

/** Reads what a list shows from its address; what somebody mistyped there is left out. */
export function readListParams(from: URLSearchParams, filterIds: readonly string[]): ListParams {
  return {
    q: from.get("q") ?? "",
    sorting: toSorting(from.get("order")),
    offset: Math.max(0, Number.parseInt(from.get("offset") ?? "0", 10) || 0),
    filters: Object.fromEntries(
      filterIds.flatMap((id) => {
        const value = parse(from.get(id))
        return value === undefined ? [] : [[id, value]]
      })
    ),
  }
}

/** The address that shows `params`; what is not about the list stays in it. */
export function writeListParams(
  before: URLSearchParams,
  { q, sorting, offset, filters }: ListParams,
  filterIds: readonly string[]
): URLSearchParams {
  const after = new URLSearchParams(before)
  const write = (key: string, value: string) => (value ? after.set(key, value) : after.delete(key))

  write("q", q)
  write("order", sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : "")
  write("offset", offset > 0 ? String(offset) : "")
  filterIds.forEach((id) => write(id, JSON.stringify(filters[id]) ?? ""))
  return after
}

function toSorting(order: string | null): DataTableSortingState | null {
  return order ? { id: order.replace(/^-/, ""), desc: order.startsWith("-") } : null
}

function parse(text: string | null): unknown {
  try {
    // Choices of one are compared as text, also where an address says `?acknowledged=true`.
    const value: unknown = text === null ? undefined : JSON.parse(text)
    return typeof value === "boolean" ? String(value) : value
  } catch {
    return undefined
  }
}
