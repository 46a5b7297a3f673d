import { z } from "@medusajs/framework/zod"
import type { Parcel } from "../domain"
import { units } from "./decimal"

/** The order's parcels, and of how many pieces a unit of each line is made. */
export const parcelFields = [
  "id",
  "fulfillments.id",
  "fulfillments.location_id",
  "fulfillments.canceled_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.items.line_item_id",
  "fulfillments.items.inventory_item_id",
  "fulfillments.items.quantity",
  "items.id",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
]

const text = z.string().nullish().transform((value) => value ?? null)

const line = z.object({
  id: z.string(),
  variant: z
    .object({
      inventory_items: z
        .array(z.object({ inventory_item_id: z.string(), required_quantity: units }))
        .nullish(),
    })
    .nullish(),
})

const fulfillment = z.object({
  id: z.string(),
  location_id: text,
  canceled_at: z.unknown(),
  shipped_at: z.unknown(),
  delivered_at: z.unknown(),
  items: z
    .array(z.object({ line_item_id: text, inventory_item_id: text, quantity: units }))
    .default([]),
})

const order = z.object({
  fulfillments: z.array(fulfillment).default([]),
  items: z.array(line).default([]),
})

/** Reads the parcels of an order that Query answered for {@link parcelFields}. */
export function parseParcels(row: unknown): Parcel[] {
  const { fulfillments, items } = order.parse(row)
  return fulfillments.map((found) => ({
    id: found.id,
    location_id: found.location_id,
    is_canceled: Boolean(found.canceled_at),
    is_shipped: Boolean(found.shipped_at || found.delivered_at),
    lines: linesOf(found, items),
  }))
}

/**
 * A line stands in a fulfillment once for each inventory item of its variant, counted in pieces: all of
 * them are packed together, so that any of them tells how many units there are.
 */
function linesOf({ items: packed }: z.infer<typeof fulfillment>, lines: z.infer<typeof line>[]) {
  const quantities = new Map<string, number>()
  for (const { line_item_id, inventory_item_id, quantity } of packed) {
    if (line_item_id === null || quantities.has(line_item_id)) continue
    const kept = lines
      .find(({ id }) => id === line_item_id)
      ?.variant?.inventory_items?.find((piece) => piece.inventory_item_id === inventory_item_id)
    quantities.set(line_item_id, quantity / (kept?.required_quantity || 1))
  }
  return [...quantities].map(([line_item_id, quantity]) => ({ line_item_id, quantity }))
}
