import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import type { UnitsToReserve } from "../../../domain"
import { loadExchangeVariants } from "../../exchange/load-exchange-variants"

/** Units on lines of an order that are still to leave. */
export type NewUnitsOfOrder = {
  order_id: string
  units: { line_item_id: string; variant_id: string; quantity: number }[]
}

/**
 * The same with where what they are made of lies.
 * @throws Refusal `not_found`, `invalid_data`: the shop has the article no more
 */
export const loadUnitsToReserveStep = createStep(
  "rma-load-units-to-reserve",
  async ({ order_id, units }: NewUnitsOfOrder, { container }) => {
    const ids = units.map(({ variant_id }) => variant_id)
    const variants = await loadExchangeVariants(container, { id: order_id }, ids, 1)
    return new StepResponse(
      units.map(({ line_item_id, quantity, variant_id }): UnitsToReserve => {
        const variant =
          variants.get(variant_id) ??
          refuse("invalid_data", { field: "items", problem: "unknown_variant", variant_id })
        return { line_item_id, quantity, variant }
      })
    )
  }
)
