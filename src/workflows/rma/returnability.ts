import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { judgeLines, refuse, worthOfUnits } from "../../domain"
import type {
  Currency,
  Eligibility,
  JudgingPolicy,
  MinorUnits,
  OrderBooks,
  OrderLine,
  Resolution,
} from "../../domain"
import { orderBooksFields, parseOrderBooks } from "../../facts/order-books"
import { orderLinesFields, parseOrderLines } from "../../facts/order-lines"
import { RMA_MODULE } from "../../modules/rma"
import { loadEligibility } from "../policy/load-eligibility"
import { loadCases } from "./steps/load-case"

export type Returnability = {
  order_id: string
  /** The order's number for people. */
  order_display_id: number
  currency: Currency
  /** In which the order was bought, such as "fr-FR". */
  locale: string | null
  /** What the order is judged by; null: by no policy. */
  policy: Pick<JudgingPolicy, "id" | "name" | "version"> | null
  items: (Eligibility & {
    line_item_id: string
    line: OrderLine
    returnable_quantity: number
    /** What the next unit is worth, in minor units. */
    unit_value: MinorUnits
    actions: { id: string; resolution: Resolution }[]
  })[]
}

/**
 * What of an order may come back, why not, what the customer may choose, and what a unit is worth.
 *
 * @param for_staff who are not told that the shop offers no returns to its shoppers
 * @throws Refusal `not_found`
 */
export async function returnabilityOf(
  container: MedusaContainer,
  orderId: string,
  { for_staff = false } = {}
): Promise<Returnability> {
  const [{ order, cases, books }, visible] = await Promise.all([
    loadOrderOnce(container, orderId),
    container
      .resolve(RMA_MODULE)
      .listReturnActions({ is_visible: true }, { order: { rank: "ASC" } }),
  ])
  const eligibility = await loadEligibility(container, { order, cases, books, for_staff })
  const actions = visible.map(({ id, resolution }) => ({ id, resolution }))
  const judged = judgeLines(eligibility)

  return {
    order_id: order.id,
    order_display_id: order.display_id,
    currency: books.currency,
    locale: order.locale,
    policy: eligibility.policy,
    items: eligibility.lines.map(({ line_item_id, returnable_quantity }, index) => ({
      ...judged[index],
      line_item_id,
      line: order.lines[index],
      returnable_quantity,
      actions: judged[index].verdict === "no" ? [] : actions,
      unit_value: unitValue(line_item_id, books),
    })),
  }
}

/** Its lines and its books in one query: of an order of many lines each takes as long as all the rest. */
async function loadOrderOnce(container: MedusaContainer, orderId: string) {
  const [cases, { data }] = await Promise.all([
    loadCases(container, orderId),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [...new Set([...orderLinesFields, ...orderBooksFields])],
      filters: { id: orderId },
    }),
  ])
  const row = data[0] ?? refuse("not_found", { order_id: orderId })
  return { order: parseOrderLines(row), cases, books: parseOrderBooks(row, cases) }
}

function unitValue(lineId: string, { lines, recorded, currency }: OrderBooks): MinorUnits {
  const worth = lines.find(({ line_item_id }) => line_item_id === lineId)
  const before = recorded.lines.find(({ line_item_id }) => line_item_id === lineId)
  if (!worth || (before && before.quantity >= worth.quantity)) return 0
  return worthOfUnits(worth, before, 1, currency).amount
}
