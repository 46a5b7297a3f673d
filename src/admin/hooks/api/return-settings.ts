import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreateReturnAction,
  AdminUpdateReturnAction,
  AdminUpdateReturnReasonSettings,
  AdminUpdateRmaSettings,
} from "../../../types/http"
import { read, remove, send } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import { randomKey } from "../../lib/random-key"
import type { RequestError } from "../../lib/request-error"
import { returnShippingOptions, type ShippingOption } from "../../lib/return-shipping-options"

/** More than any shop has of what is chosen from whole. */
const ALL = 999

/** Shipping options by which goods come back. Core's own filter for them fails, so they are picked here. */
export function useReturnShippingOptions() {
  return useQuery<ShippingOption[], RequestError>({
    queryKey: queryKeys.returnShippingOptions(),
    queryFn: async () => {
      const query = { limit: ALL, fields: "id,name,*rules" }
      const { shipping_options } = await read<{ shipping_options: ShippingOption[] }>(
        "/admin/shipping-options",
        query
      )
      return returnShippingOptions(shipping_options)
    },
  })
}

export function useUpdateRmaSettings() {
  return useSetting<AdminUpdateRmaSettings>((body) => post("/admin/rma-settings", body))
}

export function useUpdateReasonSettings(reasonId: string) {
  return useSetting<AdminUpdateReturnReasonSettings>((body) =>
    post(`/admin/return-reason-settings/${reasonId}`, body)
  )
}

export function useCreateReturnAction() {
  return useSetting<AdminCreateReturnAction>((body) => post("/admin/return-actions", body))
}

export function useUpdateReturnAction() {
  return useSetting<AdminUpdateReturnAction & { id: string }>(({ id, ...body }) =>
    post(`/admin/return-actions/${id}`, body)
  )
}

export function useDeleteReturnAction() {
  return useSetting<{ id: string }>(({ id }) => remove(`/admin/return-actions/${id}`))
}

/** Changes a setting, then reads all that the settings pages show again. */
function useSetting<Variables>(change: (variables: Variables) => Promise<unknown>) {
  const queryClient = useQueryClient()

  return useMutation<unknown, RequestError, Variables>({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.settings() }),
  })
}

function post(path: string, body: object): Promise<unknown> {
  return send(path, body, randomKey())
}
