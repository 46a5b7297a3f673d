import type { HttpTypes } from "@medusajs/framework/types"
import { useQuery } from "@tanstack/react-query"
import { useCallback } from "react"
import type {
  AdminReturnAction,
  AdminReturnReasonSettings,
  AdminReturnReasonSettingsListResponse,
  AdminRmaSettings,
  AdminRmaSettingsResponse,
} from "../../../types/http"
import { byLabel } from "../../lib/by-label"
import { read } from "../../lib/client"
import { inLanguage } from "../../lib/in-language"
import { queryKeys } from "../../lib/query-keys"
import type { RequestError } from "../../lib/request-error"
import { useWords } from "../use-words"

const A_MINUTE = 60_000

/** What a shop has few of and seldom changes: read whole, kept for a minute. */
const settings = { staleTime: A_MINUTE } as const
const PAGE = 100
const all = { limit: PAGE } as const

/** The return actions in their order, in the reader's language. */
export function useReturnActions() {
  const { language } = useWords()

  return useQuery<AdminReturnAction[], RequestError>({
    ...returnActions,
    select: useCallback(
      (actions: AdminReturnAction[]) => actions.map((action) => inLanguage(action, language)),
      [language]
    ),
  })
}

/** The return actions as the merchant wrote them: what is edited are these words. */
export function useWrittenReturnActions() {
  return useQuery<AdminReturnAction[], RequestError>(returnActions)
}

const returnActions = {
  ...settings,
  queryKey: queryKeys.returnActions(),
  queryFn: async () =>
    (await read<{ return_actions: AdminReturnAction[] }>("/admin/return-actions", all))
      .return_actions,
}

/**
 * All reasons of core in the reader's language, by their names, with what the merchant set of each and
 * how many cases name it. Read when a page is opened: core's own pages change them, too.
 */
export function useReasonSettings() {
  const { language } = useWords()

  return useQuery<AdminReturnReasonSettings[], RequestError>({
    queryKey: queryKeys.reasonSettings(),
    queryFn: () => readReasonsFrom(0),
    select: useCallback(
      (reasons: AdminReturnReasonSettings[]) =>
        reasons.map((reason) => inLanguage(reason, language)).sort(byLabel(language)),
      [language]
    ),
  })
}

/** Page after page, because a category and its reasons may stand on two. */
async function readReasonsFrom(offset: number): Promise<AdminReturnReasonSettings[]> {
  const { return_reason_settings, count } = await read<AdminReturnReasonSettingsListResponse>(
    "/admin/return-reason-settings",
    { limit: PAGE, offset }
  )
  const next = offset + PAGE
  return next >= count ? return_reason_settings : [...return_reason_settings, ...(await readReasonsFrom(next))]
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
