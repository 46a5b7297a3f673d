import type { SavedFilterRecord } from "../../facts/saved-filter"
import type { AdminSavedFilter } from "../../types/http"

export function presentSavedFilter(filter: SavedFilterRecord): AdminSavedFilter {
  return {
    id: filter.id,
    name: filter.name,
    query: filter.query,
    rank: filter.rank,
    created_by: filter.created_by,
    created_at: filter.created_at.toISOString(),
    updated_at: filter.updated_at.toISOString(),
  }
}
