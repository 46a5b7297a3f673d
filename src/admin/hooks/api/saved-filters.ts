import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminDeletedSavedFilterResponse,
  AdminSavedFilter,
  AdminSavedFilterListResponse,
  AdminSavedFilterResponse,
  SavedFilterQuery,
} from "../../../types/http"
import { read, sdk } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import { RequestError } from "../../lib/request-error"
import { useSend } from "../use-send"

/** The searches of the list that staff keep; as many as a row above it can hold. */
export function useSavedFilters() {
  return useQuery<AdminSavedFilter[], RequestError>({
    queryKey: queryKeys.savedFilters(),
    queryFn: async () =>
      (await read<AdminSavedFilterListResponse>("/admin/rma-saved-filters", { limit: 100 }))
        .rma_saved_filters,
  })
}

export function useCreateSavedFilter() {
  return useSend<AdminSavedFilterResponse, { name: string; query: SavedFilterQuery }>({
    path: () => "/admin/rma-saved-filters",
    body: (body) => body,
  })
}

export function useUpdateSavedFilter() {
  return useSend<AdminSavedFilterResponse, { id: string; name?: string; query?: SavedFilterQuery }>({
    path: ({ id }) => `/admin/rma-saved-filters/${id}`,
    body: ({ id: _id, ...body }) => body,
  })
}

export function useDeleteSavedFilter() {
  const queryClient = useQueryClient()

  return useMutation<AdminDeletedSavedFilterResponse, RequestError, string>({
    mutationFn: async (id) => {
      const path = `/admin/rma-saved-filters/${id}`
      return await sdk.client.fetch<AdminDeletedSavedFilterResponse>(path, { method: "DELETE" }).catch(
        (error: unknown) => {
          throw RequestError.from(error)
        }
      )
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.savedFilters() }),
  })
}
