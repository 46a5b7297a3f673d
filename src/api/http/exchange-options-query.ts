import type { z } from "@medusajs/framework/zod"
import { id, pageQuery, quantityInQuery, searchText } from "./values"

/** What is asked of the variants that an order's line may be exchanged for. */
export type ExchangeOptionsQuery = z.infer<typeof exchangeOptionsQuery>
export const exchangeOptionsQuery = pageQuery.omit({ fields: true }).extend({
  line_item_id: id,
  quantity: quantityInQuery.default(1),
  q: searchText.optional(),
  /** One variant alone: what was chosen before. */
  variant_id: id.optional(),
})
