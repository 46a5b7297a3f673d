/**
 * What the list shows: its filters by the names of `GET /admin/rmas`, with the period by its name
 * ("today") or by its days, so that a search that was saved last week shows this week's cases.
 */
export type SavedFilterQuery = Record<string, string | string[]>

/** A search of the list that staff gave a name. */
export type AdminSavedFilter = {
  id: string
  name: string
  query: SavedFilterQuery
  rank: number
  created_by: string | null
  created_at: string
  updated_at: string
}

export type AdminSavedFilterListResponse = {
  rma_saved_filters: AdminSavedFilter[]
  count: number
  limit: number
  offset: number
}
export type AdminSavedFilterResponse = { rma_saved_filter: AdminSavedFilter }
export type AdminDeletedSavedFilterResponse = {
  id: string
  object: "rma_saved_filter"
  deleted: true
}
