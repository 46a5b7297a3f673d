import type { MedusaContainer } from "@medusajs/framework/types"
import { checkEligibility, returnableQuantity, worthOfUnits } from "../../domain"
import type { Currency, Eligibility, MinorUnits, OrderBooks, Resolution } from "../../domain"
import { RMA_MODULE } from "../../modules/rma"
import { loadBooks } from "../settlement/load-books"
import { unitsOfCases } from "./other-units"
import { loadOrderLines } from "./steps/load-case"

export type Returnability = {
  currency: Currency
  items: (Eligibility & {
    line_item_id: string
    returnable_quantity: number
    /** What the next unit is worth, in minor units. */
    unit_value: MinorUnits
    actions: { id: string; resolution: Resolution }[]
  })[]
}

/**
 * What of an order may come back, why not, what the customer may choose, and what a unit is worth.
 * @throws Refusal `not_found`
 */
export async function returnabilityOf(
  container: MedusaContainer,
  orderId: string
): Promise<Returnability> {
  const service = container.resolve(RMA_MODULE)
  const [order, { books, cases }, settings, visible] = await Promise.all([
    loadOrderLines(container, orderId),
    loadBooks(container, orderId),
    service.readSettings(),
    service.listReturnActions({ is_visible: true }, { order: { rank: "ASC" } }),
  ])
  const unknownToCore = unitsOfCases(cases)
  const actions = visible.map(({ id, resolution }) => ({ id, resolution }))

  return {
    currency: books.currency,
    items: order.lines.map((line) => {
      const returnable_quantity = returnableQuantity(line, {
        unknown_to_core: unknownToCore.get(line.id) ?? 0,
      })
      const eligibility = checkEligibility({
        returns_enabled: settings.returns_enabled,
        returnable_quantity,
        requested_quantity: 1,
      })
      return {
        line_item_id: line.id,
        returnable_quantity,
        ...eligibility,
        actions: eligibility.verdict === "no" ? [] : actions,
        unit_value: unitValue(line.id, books),
      }
    }),
  }
}

function unitValue(lineId: string, { lines, recorded, currency }: OrderBooks): MinorUnits {
  const worth = lines.find(({ line_item_id }) => line_item_id === lineId)
  const before = recorded.lines.find(({ line_item_id }) => line_item_id === lineId)
  if (!worth || (before && before.quantity >= worth.quantity)) return 0
  return worthOfUnits(worth, before, 1, currency).amount
}
