import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { judgeLines } from "../../domain"
import type { Eligibility, PolicyContent } from "../../domain"
import { orderLinesFields, parseOrderLines } from "../../facts/order-lines"
import { parseRma } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { decidePolicy } from "./decide-policy"
import { loadEligibilities } from "./load-eligibility"

/** What a policy would say of the latest orders, line by line. */
export type PolicyTrial = {
  id: string
  display_id: number
  placed_at: Date
  /** In which it was bought, such as "fr-FR". */
  locale: string | null
  lines: ({ line_item_id: string; title: string } & Eligibility)[]
}[]

/**
 * Tries a policy on the latest orders that it would apply to, as if each line were asked for today.
 * Whether it is enabled, and what other policies say, does not matter. Writes nothing.
 *
 * @param former the policy as it is kept; only what `changes` names must be known to core
 * @param take how many orders
 * @throws Refusal `invalid_data`: it contradicts itself, or names what the shop does not have
 */
export async function tryPolicy(
  container: MedusaContainer,
  former: PolicyContent,
  changes: Partial<PolicyContent>,
  take: number
): Promise<PolicyTrial> {
  const content = await decidePolicy(container, former, changes)
  const orders = await loadLatestOrders(container, content, take)
  const cases = await loadCasesOf(container, orders)
  const judged = await loadEligibilities(
    container,
    orders.map((order) => ({
      order,
      cases: cases.filter(({ order_id }) => order_id === order.id),
    })),
    { ...content, id: "", version: 0 }
  )
  return orders.map(({ id, display_id, placed_at, locale, lines }, index) => ({
    id,
    display_id,
    placed_at,
    locale,
    lines: judgeLines(judged[index]).map((line, at) => ({ ...line, title: lines[at].title })),
  }))
}

async function loadLatestOrders(
  container: MedusaContainer,
  { region_ids, sales_channel_ids }: PolicyContent,
  take: number
) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: orderLinesFields,
    filters: {
      is_draft_order: false,
      status: { $ne: "canceled" },
      ...(region_ids && { region_id: region_ids }),
      ...(sales_channel_ids && { sales_channel_id: sales_channel_ids }),
    },
    pagination: { take, skip: 0, order: { created_at: "DESC" } },
  })
  return data.map(parseOrderLines)
}

async function loadCasesOf(container: MedusaContainer, orders: { id: string }[]) {
  const rows = await container
    .resolve(RMA_MODULE)
    .loadRmas({ order_id: orders.map(({ id }) => id) })
  return rows.map(parseRma)
}
