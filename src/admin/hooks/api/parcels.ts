import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import type { ParcelKind } from "../../../domain"
import type {
  AdminAddressMarkResponse,
  AdminMarkAddress,
  AdminRma,
  AdminRmaResponse,
} from "../../../types/http"
import { read, send } from "../../lib/client"
import { isAnswer } from "../../lib/is-answer"
import { parcelsOf, type OrderParcel } from "../../lib/parcels"
import { queryKeys } from "../../lib/query-keys"
import { randomKey } from "../../lib/random-key"
import { RequestError } from "../../lib/request-error"
import { useSend } from "../use-send"

const PARCEL_FIELDS =
  "id,items.id,items.product_title,items.variant_title,*fulfillments,*fulfillments.items"

type OrderWithParcels = {
  order: { items: Parameters<typeof parcelsOf>[1]; fulfillments?: Parameters<typeof parcelsOf>[0] }
}

/** The parcels of an order that were not canceled. */
export function useParcels(orderId: string) {
  return useQuery<OrderParcel[], RequestError>({
    queryKey: queryKeys.parcels(orderId),
    queryFn: async () => {
      const { order } = await read<OrderWithParcels>(`/admin/orders/${orderId}`, {
        fields: PARCEL_FIELDS,
      })
      return parcelsOf(order.fulfillments ?? [], order.items)
    },
  })
}

/** Whether an earlier parcel told that the customer does not live at the address of an order. */
export function useAddressMark(orderId: string) {
  return useQuery<AdminAddressMarkResponse["address_mark"], RequestError>({
    queryKey: queryKeys.addressMark(orderId),
    queryFn: async () =>
      (await read<AdminAddressMarkResponse>(`/admin/orders/${orderId}/address-mark`)).address_mark,
  })
}

export function useMarkAddress(rmaId: string) {
  return useSend<AdminRmaResponse, AdminMarkAddress>({
    path: () => `/admin/rmas/${rmaId}/address-mark`,
    body: (body) => body,
  })
}

type TakenBack = {
  rma: AdminRma
  /** Why the case is there and not all of the rest was done; null: all was. */
  problem: RequestError | null
}
type TakeBack = { fulfillment_id: string; kind: ParcelKind; is_marked: boolean }

/**
 * Makes a case of a parcel, approves it and marks the address, as one act for whoever presses the
 * button. Once the case is there, it is answered whatever becomes of the rest: a second press would ask
 * for a second case.
 */
export function useTakeBackParcel(orderId: string) {
  const queryClient = useQueryClient()
  const key = useRef(randomKey())

  return useMutation<TakenBack, RequestError, TakeBack>({
    mutationFn: async ({ is_marked, ...parcel }) => {
      const { rma } = await post("/admin/rmas", { order_id: orderId, ...parcel })
      try {
        const approved = await post(`/admin/rmas/${rma.id}/approve`, {})
        if (is_marked) await post(`/admin/rmas/${rma.id}/address-mark`, { undeliverable: true })
        return { rma: approved.rma, problem: null }
      } catch (error) {
        return { rma, problem: RequestError.from(error) }
      }
    },
    onSettled: (_answer, error) => {
      if (!error || isAnswer(error)) key.current = randomKey()
      void queryClient.invalidateQueries({ queryKey: queryKeys.rmas() })
      void queryClient.invalidateQueries({ queryKey: ordersQueryKeys.all })
    },
  })

  function post(path: string, body: object): Promise<AdminRmaResponse> {
    return send(path, body, key.current)
  }
}
