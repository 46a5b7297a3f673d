import type { HttpTypes } from "@medusajs/framework/types"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminRma } from "../../../types/http"
import { read } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import type { RequestError } from "../../lib/request-error"

const ORDER_FIELDS = [
  "id",
  "display_id",
  "status",
  "email",
  "currency_code",
  "created_at",
  "*items",
  "*items.detail",
  "*items.adjustments",
  "*customer",
  "*shipping_address",
  "*sales_channel",
].join(",")

const FOUND_FIELDS = "id,display_id,email,currency_code,total,created_at,*customer"

/** Orders by number, e-mail or the customer's name; the latest ones while nothing is typed. */
export function useFoundOrders(q: string) {
  return useQuery<HttpTypes.AdminOrder[], RequestError>({
    queryKey: queryKeys.orders(q),
    queryFn: async () => {
      const query = { q: q || undefined, fields: FOUND_FIELDS, order: "-created_at", limit: 10 }
      return (await read<HttpTypes.AdminOrderListResponse>("/admin/orders", query)).orders
    },
    placeholderData: keepPreviousData,
  })
}

/** The latest orders of the customer of a case, but for the one that the case is about. */
export function useOtherOrders({
  order_id,
  customer_id,
  email,
}: Pick<AdminRma, "order_id" | "customer_id" | "email">) {
  const who = customer_id ? { customer_id } : { q: email }
  return useQuery<HttpTypes.AdminOrder[], RequestError>({
    queryKey: queryKeys.otherOrders(order_id),
    queryFn: async () => {
      const query = { ...who, fields: FOUND_FIELDS, order: "-created_at", limit: 50 }
      const { orders } = await read<HttpTypes.AdminOrderListResponse>("/admin/orders", query)
      return orders.filter(({ id }) => id !== order_id)
    },
  })
}

/** An order with its lines and what was delivered of each; read as soon as it is known which. */
export function useOrderOfRma(id: string | undefined) {
  return useQuery<HttpTypes.AdminOrder, RequestError>({
    enabled: id !== undefined,
    queryKey: queryKeys.order(id ?? ""),
    queryFn: async () =>
      (await read<HttpTypes.AdminOrderResponse>(`/admin/orders/${id}`, { fields: ORDER_FIELDS }))
        .order,
  })
}
