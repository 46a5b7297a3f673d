import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminRma,
  AdminRmaListResponse,
  AdminRmaResponse,
  AdminRmaTimelineResponse,
} from "../../../types/http"
import { read } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import type { CreateRmaBody, UpdateItemsBody, UpdateRmaBody } from "../../lib/request-bodies"
import type { RequestError } from "../../lib/request-error"
import { useSend } from "../use-send"

export type RmaListQuery = {
  q?: string
  order?: string
  order_id?: string
  status?: string[]
  kind?: string[]
  goods?: string[]
  money?: string[]
  acknowledged?: string
  unread?: string
  to_do?: string
  reason_id?: string[]
  action_id?: string[]
  created_at?: object
  limit: number
  offset?: number
}

export function useRmas(query: RmaListQuery) {
  return useQuery<AdminRmaListResponse, RequestError>({
    queryKey: queryKeys.rmaList(query),
    queryFn: () => read("/admin/rmas", query),
    placeholderData: keepPreviousData,
  })
}

export function useRma(id: string) {
  return useQuery<AdminRma, RequestError>({
    queryKey: queryKeys.rma(id),
    queryFn: async () => (await read<AdminRmaResponse>(`/admin/rmas/${id}`)).rma,
    // A missing RMA stays missing: asking again only delays saying so.
    retry: (count, error) => error.status !== 404 && count < 2,
  })
}

export function useRmaTimeline(id: string) {
  return useQuery<AdminRmaTimelineResponse["timeline"], RequestError>({
    queryKey: queryKeys.timeline(id),
    queryFn: async () =>
      (await read<AdminRmaTimelineResponse>(`/admin/rmas/${id}/timeline`)).timeline,
  })
}

export function useCreateRma() {
  return useSend<AdminRmaResponse, CreateRmaBody>({
    path: () => "/admin/rmas",
    body: (body) => body,
  })
}

export function useUpdateRma(id: string) {
  return useSend<AdminRmaResponse, UpdateRmaBody>({
    path: () => `/admin/rmas/${id}`,
    body: (body) => body,
  })
}

export function useUpdateRmaItems(id: string) {
  return useSend<AdminRmaResponse, UpdateItemsBody>({
    path: () => `/admin/rmas/${id}/items`,
    body: (body) => body,
  })
}
