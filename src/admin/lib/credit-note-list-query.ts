import type { CreditNoteListQuery } from "../hooks/api/credit-notes"
import type { ListParams } from "./list-params"
import { orderOf } from "./rma-list-query"

/** The filters of the list; each is a filter of `GET /admin/credit-notes` by the same name. */
export const CREDIT_NOTE_FILTERS = ["type", "open", "issued_at"] as const

/** What the list asks the server for. The latest come first unless somebody chose otherwise. */
export function toCreditNoteListQuery(
  { q, sorting, offset, filters }: ListParams,
  limit: number
): CreditNoteListQuery {
  return {
    ...filters,
    ...(q ? { q } : {}),
    order: sorting ? orderOf(sorting) : "-issued_at",
    limit,
    offset,
  }
}
