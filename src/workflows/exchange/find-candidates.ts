import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ExchangeScope, ExchangeVariant } from "../../domain"
import type { ExchangeContext } from "../../facts/exchange-variant"

/** Which variants, as far as the catalogue can tell. */
export type CandidatesAsked = {
  scope: ExchangeScope
  old: { product_id: string | null; today: ExchangeVariant | null }
  q?: string
  /** Looked for alone. */
  variant_id?: string
  limit: number
  offset: number
}

type Page = { ids: string[]; count: number }

/** As the merchant placed them; those that nobody placed, by what they are called. */
const IN_PRODUCT = { variant_rank: "ASC", title: "ASC", id: "ASC" } as const

/** More variants of one product, or articles of one price, than anybody pages through. */
const MOST = 1_000

/**
 * A page of the variants that an article may be exchanged for, before they are priced: what is shown
 * and sold where the order was bought, those of the same product first and in its order, then the
 * others by their product's title.
 */
export async function findCandidates(
  container: MedusaContainer,
  context: ExchangeContext,
  asked: CandidatesAsked
): Promise<Page> {
  if (context.sales_channel_id === null) return { ids: [], count: 0 }
  if (asked.variant_id !== undefined) return { ids: [asked.variant_id], count: 1 }
  const where = await placesToLook(container, context, asked)
  const own = await findOwn(container, where.own, asked)
  const { limit, offset } = asked
  const ownOfPage = own.slice(offset, offset + limit)
  const others = await findOthers(container, where.others, {
    ...asked,
    offset: Math.max(0, offset - own.length),
    limit: limit - ownOfPage.length,
  })
  return { ids: [...ownOfPage, ...others.ids], count: own.length + others.count }
}

type Filters = Record<string, unknown>

/** Null: nowhere. */
type Places = { own: Filters | null; others: Filters | null }

async function placesToLook(
  container: MedusaContainer,
  context: ExchangeContext,
  { scope, old }: CandidatesAsked
): Promise<Places> {
  const own = old.product_id === null ? null : { product_id: old.product_id }
  if (scope === "same_product") return { own, others: null }
  const ofPrice = scope === "same_price" ? await variantsOfPrice(container, context, old.today) : null
  const products = await productsOfChannel(container, context)
  const others = products.filter((id) => id !== old.product_id)
  const priced = ofPrice && { id: ofPrice }
  return {
    own: own && { ...own, ...priced },
    others: { product_id: others, ...priced },
  }
}

async function productsOfChannel(
  container: MedusaContainer,
  { sales_channel_id }: ExchangeContext
): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_sales_channel",
    fields: ["product_id"],
    filters: { sales_channel_id },
  })
  return data.map(({ product_id }) => product_id)
}

/** By the amounts that stand in the catalogue: whether one applies to the order is asked afterwards. */
async function variantsOfPrice(
  container: MedusaContainer,
  { currency_code }: ExchangeContext,
  today: ExchangeVariant | null
): Promise<string[]> {
  if (today === null || today.unit_price === null) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: prices } = await query.graph({
    entity: "price",
    fields: ["price_set_id"],
    filters: { currency_code, amount: today.unit_price },
    pagination: { take: MOST },
  })
  const { data: links } = await query.graph({
    entity: "product_variant_price_set",
    fields: ["variant_id"],
    filters: { price_set_id: [...new Set(prices.map(({ price_set_id }) => price_set_id))] },
  })
  return links.map(({ variant_id }) => variant_id)
}

async function findOwn(
  container: MedusaContainer,
  filters: Filters | null,
  { q }: CandidatesAsked
): Promise<string[]> {
  if (!filters) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id"],
    filters: shown(filters, q),
    pagination: { take: MOST, order: IN_PRODUCT },
  })
  return data.map(({ id }) => id)
}

async function findOthers(
  container: MedusaContainer,
  filters: Filters | null,
  { q, limit, offset }: CandidatesAsked
): Promise<Page> {
  if (!filters) return { ids: [], count: 0 }
  const { data, metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id"],
    filters: shown(filters, q),
    pagination: {
      // Of a page that the same product fills only the count is asked; 0 would mean all.
      take: Math.max(1, limit),
      skip: offset,
      order: { product: { title: "ASC" }, ...IN_PRODUCT },
    },
  })
  return { ids: data.slice(0, limit).map(({ id }) => id), count: metadata?.count ?? data.length }
}

function shown(filters: Filters, q?: string): Filters {
  return { ...filters, product: { status: "published" }, ...(q && { q }) }
}
