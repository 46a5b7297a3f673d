/** A search of the list that staff gave a name. */
export type AdminSavedFilter = {
  id: string
  name: string
  /** The list's query as the page's address has it. */
  query: Record<string, string | string[]>
  created_by: string | null
  created_at: string
}

export type AdminSavedFilterListResponse = { rma_saved_filters: AdminSavedFilter[] }
export type AdminSavedFilterResponse = { rma_saved_filter: AdminSavedFilter }
