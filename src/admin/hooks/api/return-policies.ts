import type { HttpTypes } from "@medusajs/framework/types"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { PolicyContent } from "../../../domain"
import type {
  AdminReturnabilityResponse,
  AdminReturnPolicy,
  AdminReturnPolicyListResponse,
  AdminReturnPolicyTrial,
  AdminReturnPolicyTrialResponse,
} from "../../../types/http"
import { read, remove, send } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import { randomKey } from "../../lib/random-key"
import type { RequestError } from "../../lib/request-error"

const PATH = "/admin/return-policies"
const PAGE = 100

/** All policies, in the order in which they are asked. */
export function useReturnPolicies() {
  return useQuery<AdminReturnPolicy[], RequestError>({
    queryKey: queryKeys.returnPolicies(),
    queryFn: () => readPoliciesFrom(0),
  })
}

async function readPoliciesFrom(offset: number): Promise<AdminReturnPolicy[]> {
  const { return_policies, count } = await read<AdminReturnPolicyListResponse>(PATH, {
    limit: PAGE,
    offset,
  })
  const next = offset + PAGE
  return next >= count ? return_policies : [...return_policies, ...(await readPoliciesFrom(next))]
}

/** Makes a policy; with an id it changes one. */
export function useSavePolicy(id: string | null) {
  return usePolicyChange<PolicyContent>((content) => send(id ? `${PATH}/${id}` : PATH, content, randomKey()))
}

export function useDeletePolicy() {
  return usePolicyChange<{ id: string }>(({ id }) => remove(`${PATH}/${id}`))
}

/** Tries a policy, kept or not, on past orders. */
export function useTryPolicy(language: string) {
  return useMutation<AdminReturnPolicyTrial, RequestError, PolicyContent>({
    mutationFn: async ({ name: _, ...content }) => {
      const path = `${PATH}/try?${new URLSearchParams({ locale: language })}`
      return (await send<AdminReturnPolicyTrialResponse>(path, content, randomKey())).trial
    },
  })
}

/** What may come back of an order and why not, in the reader's language. */
export function useReturnability(orderId: string, language: string) {
  return useQuery<AdminReturnabilityResponse["returnability"], RequestError>({
    queryKey: queryKeys.returnability(orderId, language),
    queryFn: async () => {
      const path = `/admin/orders/${orderId}/returnability`
      return (await read<AdminReturnabilityResponse>(path, { locale: language })).returnability
    },
  })
}

/** The currencies that the shop sells in, by their codes. */
export function useShopCurrencies() {
  return useQuery<string[], RequestError>({
    queryKey: queryKeys.currencies(),
    queryFn: async () => {
      const query = { fields: "*supported_currencies" }
      const { stores } = await read<HttpTypes.AdminStoreListResponse>("/admin/stores", query)
      return stores.flatMap((store) => store.supported_currencies.map((one) => one.currency_code))
    },
  })
}

/** Things of core's that a policy may name. */
export type ThingKind =
  | "product"
  | "collection"
  | "category"
  | "tag"
  | "type"
  | "customer_group"
  | "region"
  | "sales_channel"
export type Thing = { id: string; label: string }

const MOST_FOUND = 20

/** Things by what is typed of their names, and those that were chosen already. */
export function useThings(kind: ThingKind, q: string, chosen: string[]) {
  const found = useQuery<Thing[], RequestError>({
    queryKey: queryKeys.things(kind, { q }),
    queryFn: () => readThings(kind, { q: q || undefined, limit: MOST_FOUND }),
    placeholderData: keepPreviousData,
  })
  const things = [...useChosenThings(kind, chosen), ...(found.data ?? [])]
  return things.filter(({ id }, index) => things.findIndex((other) => other.id === id) === index)
}

/** Things that were chosen before; those that are gone, and all until they are read, are not among them. */
export function useChosenThings(kind: ThingKind, chosen: string[]): Thing[] {
  const { data: things = [] } = useQuery<Thing[], RequestError>({
    enabled: chosen.length > 0,
    queryKey: queryKeys.things(kind, { chosen }),
    queryFn: () => readThings(kind, { id: chosen, limit: chosen.length }),
    placeholderData: keepPreviousData,
  })
  return things
}

const READ: Record<ThingKind, (query: object) => Promise<Thing[]>> = {
  product: async (query) =>
    (await read<HttpTypes.AdminProductListResponse>("/admin/products", { ...query, fields: "id,title" }))
      .products.map(({ id, title }) => ({ id, label: title })),
  collection: async (query) =>
    (await read<HttpTypes.AdminCollectionListResponse>("/admin/collections", { ...query }))
      .collections.map(({ id, title }) => ({ id, label: title })),
  category: async (query) =>
    (await read<HttpTypes.AdminProductCategoryListResponse>("/admin/product-categories", { ...query }))
      .product_categories.map(({ id, name }) => ({ id, label: name })),
  tag: async (query) =>
    (await read<HttpTypes.AdminProductTagListResponse>("/admin/product-tags", { ...query }))
      .product_tags.map(({ id, value }) => ({ id, label: value })),
  type: async (query) =>
    (await read<HttpTypes.AdminProductTypeListResponse>("/admin/product-types", { ...query }))
      .product_types.map(({ id, value }) => ({ id, label: value })),
  customer_group: async (query) =>
    (await read<HttpTypes.AdminCustomerGroupListResponse>("/admin/customer-groups", { ...query }))
      .customer_groups.map(({ id, name }) => ({ id, label: name ?? id })),
  region: async (query) =>
    (await read<HttpTypes.AdminRegionListResponse>("/admin/regions", { ...query }))
      .regions.map(({ id, name }) => ({ id, label: name })),
  sales_channel: async (query) =>
    (await read<HttpTypes.AdminSalesChannelListResponse>("/admin/sales-channels", { ...query }))
      .sales_channels.map(({ id, name }) => ({ id, label: name })),
}

function readThings(kind: ThingKind, query: object): Promise<Thing[]> {
  return READ[kind](query)
}

function usePolicyChange<Variables>(change: (variables: Variables) => Promise<unknown>) {
  const queryClient = useQueryClient()

  return useMutation<unknown, RequestError, Variables>({
    mutationFn: change,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: queryKeys.returnPolicies() })
      void queryClient.invalidateQueries({ queryKey: queryKeys.returnabilities() })
    },
  })
}
