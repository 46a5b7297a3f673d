import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type {
  AdminExchangePreviewResponse,
  AdminRmaResponse,
  ExchangeOptionsResponse,
} from "../../../types/http"
import { read, send } from "../../lib/client"
import { outboundShippingOptions, type OutboundOption } from "../../lib/outbound-shipping-options"
import { queryKeys } from "../../lib/query-keys"
import { randomKey } from "../../lib/random-key"
import type {
  AdvanceBody,
  AllowFulfillmentBody,
  CancelExchangeBody,
  ExchangePreviewBody,
} from "../../lib/request-bodies"
import type { RequestError } from "../../lib/request-error"
import { useSend } from "../use-send"

const PAGE = 20
/** More than any shop has of what is chosen from whole. */
const ALL = 999

export type ExchangeOptionsQuery = { line_item_id: string; quantity: number; q?: string }

/** What units of an order line may be exchanged for, page after page. */
export function useExchangeOptions(orderId: string, query: ExchangeOptionsQuery) {
  return useInfiniteQuery<ExchangeOptionsResponse, RequestError>({
    queryKey: queryKeys.exchangeOptions(orderId, query),
    queryFn: ({ pageParam }) =>
      read(`/admin/orders/${orderId}/exchange-options`, {
        ...query,
        limit: PAGE,
        offset: pageParam,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ count, offset }) => (offset + PAGE < count ? offset + PAGE : undefined),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** Shipping options by which new units reach the country of a customer. */
export function useOutboundShippingOptions(countryCode: string | null | undefined) {
  return useQuery<OutboundOption[], RequestError, OutboundOption[]>({
    queryKey: queryKeys.outboundShippingOptions(),
    queryFn: async () => {
      const query = { limit: ALL, fields: "id,name,*rules,*service_zone.geo_zones" }
      const path = "/admin/shipping-options"
      return (await read<{ shipping_options: OutboundOption[] }>(path, query)).shipping_options
    },
    select: (options) => outboundShippingOptions(options, countryCode),
  })
}

/** How the exchange of a case would be if it were approved so. Null: nothing is asked. */
export function useExchangePreview(rmaId: string, body: ExchangePreviewBody | null) {
  return useQuery<AdminExchangePreviewResponse["exchange"], RequestError>({
    enabled: body !== null,
    queryKey: queryKeys.exchangePreview(rmaId, body ?? {}),
    queryFn: async () => {
      const path = `/admin/rmas/${rmaId}/exchanges/preview`
      return (await send<AdminExchangePreviewResponse>(path, body ?? {}, randomKey())).exchange
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
}

export const useMarkDifferencePaid = (rmaId: string, id: string) =>
  useExchangeAct<object>(rmaId, id, "mark-as-paid")
export const useAllowFulfillment = (rmaId: string, id: string) =>
  useExchangeAct<AllowFulfillmentBody>(rmaId, id, "allow-fulfillment")
export const useAdvanceExchange = (rmaId: string, id: string) =>
  useExchangeAct<AdvanceBody>(rmaId, id, "advance")
export const useCancelExchange = (rmaId: string, id: string) =>
  useExchangeAct<CancelExchangeBody>(rmaId, id, "cancel")

function useExchangeAct<Body extends object>(rmaId: string, id: string, act: string) {
  return useSend<AdminRmaResponse, Body>({
    path: () => `/admin/rmas/${rmaId}/exchanges/${id}/${act}`,
    body: (body) => body,
  })
}
