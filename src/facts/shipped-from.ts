import { z } from "@medusajs/framework/zod"

/** Its fulfillments, as much of them as says where a line came from. */
export const shippedFromFields = [
  "id",
  "fulfillments.location_id",
  "fulfillments.canceled_at",
  "fulfillments.items.line_item_id",
]

/** By line id, where its units were shipped from; a line that never left is not in it. */
export type ShippedFrom = Record<string, string>

const text = z.string().nullish().transform((value) => value ?? null)

const order = z.object({
  fulfillments: z
    .array(
      z.object({
        location_id: text,
        canceled_at: z.unknown(),
        items: z.array(z.object({ line_item_id: text })).default([]),
      })
    )
    .default([]),
})

/** Reads an order that Query answered for {@link shippedFromFields}. */
export function parseShippedFrom(row: unknown): ShippedFrom {
  return Object.fromEntries(
    order
      .parse(row)
      .fulfillments.filter(({ canceled_at }) => !canceled_at)
      .flatMap(({ location_id, items }) =>
        items.map(({ line_item_id }) => [line_item_id ?? "", location_id ?? ""])
      )
      .filter(([lineId, locationId]) => lineId && locationId)
  )
}
