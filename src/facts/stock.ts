import { z } from "@medusajs/framework/zod"
import type { LineStock } from "../domain"
import { units } from "./decimal"
import type { OrderWithLines } from "./order-lines"
import type { ShippedFrom } from "./shipped-from"

export const variantStockFields = [
  "id",
  "manage_inventory",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
]

export const locationFields = ["id", "sales_channels.id"]

const variant = z.object({
  id: z.string(),
  manage_inventory: z.boolean(),
  inventory_items: z
    .array(z.object({ inventory_item_id: z.string(), required_quantity: units }))
    .default([]),
})

const location = z.object({ id: z.string(), sales_channels: z.array(z.unknown()).default([]) })

/**
 * How stock is kept of the order's lines.
 *
 * @param variants what Query answered for {@link variantStockFields}; a line whose variant was deleted
 * has no stock that anybody keeps
 */
export function parseLineStock(
  variants: unknown[],
  { lines }: Pick<OrderWithLines, "lines">,
  shippedFrom: ShippedFrom
): LineStock[] {
  const known = variants.map((row) => variant.parse(row))
  return lines.map((line) => {
    const found = known.find(({ id }) => id === line.variant_id)
    return {
      line_item_id: line.id,
      manage_inventory: found?.manage_inventory ?? false,
      inventory_items: found?.inventory_items ?? [],
      shipped_from_location_id: shippedFrom[line.id] ?? null,
    }
  })
}

/** The shop's locations, and those of them that a sales channel sells from. */
export function parseLocations(rows: unknown[]): {
  known_location_ids: string[]
  sellable_location_ids: string[]
} {
  const locations = rows.map((row) => location.parse(row))
  return {
    known_location_ids: locations.map(({ id }) => id),
    sellable_location_ids: locations
      .filter(({ sales_channels }) => sales_channels.length > 0)
      .map(({ id }) => id),
  }
}
