import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { assertPolicy, refuse } from "../../domain"
import type { PolicyContent } from "../../domain"
import { loadCurrencies } from "../load-currencies"

/** What a policy says that its author does not. */
export const NEW_POLICY: Omit<PolicyContent, "name"> = {
  is_enabled: true,
  priority: 0,
  region_ids: null,
  sales_channel_ids: null,
  auto_approve: false,
  rules: [],
  terms: {},
}

/**
 * What a policy says once somebody changed some of it. Only what is named now must be known to core:
 * that a collection was deleted since is no reason not to switch a policy off.
 *
 * @throws Refusal `invalid_data`: it contradicts itself, or names what the shop does not have
 */
export async function decidePolicy(
  container: MedusaContainer,
  former: PolicyContent,
  change: Partial<PolicyContent>
): Promise<PolicyContent> {
  const content = { ...former, ...change }
  const currencies = await loadCurrencies(container, currenciesIn(content))
  assertPolicy(content, currencies)
  await assertKnown(container, change)
  return content
}

/** The codes of the currencies that a policy names an amount in. */
function currenciesIn({ rules, terms: { restocking_fee } }: PolicyContent): string[] {
  return [
    ...rules.flatMap((rule) => (rule.type === "price_above" ? Object.keys(rule.amounts) : [])),
    ...(restocking_fee?.type === "amount" ? Object.keys(restocking_fee.amounts) : []),
  ]
}

/** Core's things that a policy may name, and what a refusal calls an unknown one. */
const ENTITIES = {
  region: "unknown_region",
  sales_channel: "unknown_sales_channel",
  customer_group: "unknown_customer_group",
  product: "unknown_product",
  product_collection: "unknown_collection",
  product_category: "unknown_category",
  product_tag: "unknown_tag",
  product_type: "unknown_type",
} as const
type Entity = keyof typeof ENTITIES

/** Ids that a policy names in one place. */
type Named = { field: string; entity: Entity; ids: string[] }

/** One query for each kind of thing that is named. */
async function assertKnown(container: MedusaContainer, change: Partial<PolicyContent>): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const named = namedIn(change)
  const entities = [...new Set(named.map(({ entity }) => entity))]
  const known = new Map(
    await Promise.all(
      entities.map(async (entity) => {
        const id = named.flatMap((one) => (one.entity === entity ? one.ids : []))
        const { data } = await query.graph({ entity, fields: ["id"], filters: { id } })
        return [entity, new Set(data.map((row) => row.id))] as const
      })
    )
  )
  for (const { field, entity, ids } of named) {
    const id = ids.find((one) => !known.get(entity)?.has(one))
    if (id !== undefined) refuse("invalid_data", { field, problem: ENTITIES[entity], id })
  }
}

function namedIn({
  region_ids,
  sales_channel_ids,
  rules = [],
  terms,
}: Partial<PolicyContent>): Named[] {
  const named: Named[] = [
    { field: "region_ids", entity: "region", ids: region_ids ?? [] },
    { field: "sales_channel_ids", entity: "sales_channel", ids: sales_channel_ids ?? [] },
    {
      field: "terms.exchange.advance_customer_group_ids",
      entity: "customer_group",
      ids: terms?.exchange?.advance_customer_group_ids ?? [],
    },
  ]
  rules.forEach((rule, index) => {
    const at = `rules[${index}]`
    for (const scope of ["only_for", "except"] as const) {
      const { product_ids, collection_ids, category_ids, tag_ids, type_ids } = rule[scope] ?? {}
      const field = `${at}.${scope}`
      named.push(
        { field: `${field}.product_ids`, entity: "product", ids: product_ids ?? [] },
        { field: `${field}.collection_ids`, entity: "product_collection", ids: collection_ids ?? [] },
        { field: `${field}.category_ids`, entity: "product_category", ids: category_ids ?? [] },
        { field: `${field}.tag_ids`, entity: "product_tag", ids: tag_ids ?? [] },
        { field: `${field}.type_ids`, entity: "product_type", ids: type_ids ?? [] }
      )
    }
    if (rule.type === "customer_group") {
      named.push({ field: `${at}.group_ids`, entity: "customer_group", ids: rule.group_ids })
    }
    if (rule.type === "region") {
      named.push({ field: `${at}.region_ids`, entity: "region", ids: rule.region_ids })
    }
  })
  return named.filter(({ ids }) => ids.length > 0)
}
