import type { HttpTypes } from "@medusajs/framework/types"
import { useQuery } from "@tanstack/react-query"
import type {
  AdminReturnAction,
  AdminRmaSettings,
  AdminRmaSettingsResponse,
} from "../../../types/http"
import { read } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import type { ReturnReason } from "../../lib/reason-groups"
import type { RequestError } from "../../lib/request-error"

const A_MINUTE = 60_000

/** What a shop has few of and seldom changes: read whole, kept for a minute. */
const settings = { staleTime: A_MINUTE } as const
const all = { limit: 100 } as const

export function useReturnActions() {
  return useQuery<AdminReturnAction[], RequestError>({
    ...settings,
    queryKey: queryKeys.returnActions(),
    queryFn: async () =>
      (await read<{ return_actions: AdminReturnAction[] }>("/admin/return-actions", all))
        .return_actions,
  })
}

export function useReturnReasons() {
  return useQuery<ReturnReason[], RequestError>({
    ...settings,
    queryKey: queryKeys.returnReasons(),
    queryFn: async () =>
      (await read<{ return_reasons: ReturnReason[] }>("/admin/return-reasons", all)).return_reasons,
  })
}

export function useStockLocations() {
  return useQuery<HttpTypes.AdminStockLocation[], RequestError>({
    ...settings,
    queryKey: queryKeys.stockLocations(),
    queryFn: async () => {
      const query = { ...all, fields: "id,name,*sales_channels" }
      return (await read<HttpTypes.AdminStockLocationListResponse>("/admin/stock-locations", query))
        .stock_locations
    },
  })
}

export function useUsers() {
  return useQuery<HttpTypes.AdminUser[], RequestError>({
    ...settings,
    queryKey: queryKeys.users(),
    queryFn: async () => (await read<HttpTypes.AdminUserListResponse>("/admin/users", all)).users,
  })
}

export function useRmaSettings() {
  return useQuery<AdminRmaSettings, RequestError>({
    ...settings,
    queryKey: queryKeys.rmaSettings(),
    queryFn: async () => (await read<AdminRmaSettingsResponse>("/admin/rma-settings")).rma_settings,
  })
}
