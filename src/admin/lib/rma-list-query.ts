import type { RmaListQuery } from "../hooks/api/rmas"
import type { ListParams } from "./list-params"

/** The filters of the list; each is a filter of `GET /admin/rmas` by the same name. */
export const RMA_FILTERS = [
  "status",
  "kind",
  "goods",
  "money",
  "acknowledged",
  "created_at",
] as const

/** What the list asks the server for. The newest come first unless somebody chose otherwise. */
export function toRmaListQuery(
  { q, sorting, offset, filters }: ListParams,
  limit: number
): RmaListQuery {
  return {
    ...filters,
    ...(q ? { q } : {}),
    order: sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : "-created_at",
    limit,
    offset,
  }
}
