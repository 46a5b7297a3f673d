import type { RmaListQuery } from "../hooks/api/rmas"
import type { ListParams } from "./list-params"

/** The filters of the list; each is a filter of `GET /admin/rmas` by the same name. */
export const RMA_FILTERS = [
  "to_do",
  "status",
  "kind",
  "reason_id",
  "reason_category_id",
  "action_id",
  "goods",
  "money",
  "acknowledged",
  "unread",
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
    order: sorting ? orderOf(sorting) : "-created_at",
    limit,
    offset,
  }
}

/** Medusa's way to write an order. */
export function orderOf({ id, desc }: NonNullable<ListParams["sorting"]>): string {
  return `${desc ? "-" : ""}${id}`
}
