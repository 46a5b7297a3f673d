import { z } from "@medusajs/framework/zod"

/** An order with what it sells, as much of it as is written down once more for units that are sent again. */
export const resentOrderFields = [
  "id",
  "items.*",
  "shipping_methods.name",
  "shipping_methods.shipping_option_id",
]

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)

const line = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: text,
  thumbnail: text,
  variant_id: text,
  product_id: text,
  product_title: text,
  product_description: text,
  product_subtitle: text,
  product_type: text,
  product_collection: text,
  product_handle: text,
  variant_sku: text,
  variant_barcode: text,
  variant_title: text,
  requires_shipping: z.boolean(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
})

const order = z.object({
  items: z.array(line),
  shipping_methods: z
    .array(z.object({ name: z.string(), shipping_option_id: text }))
    .nullish()
    .transform((methods) => methods ?? []),
})

/** The words of an order line, as its order was bought with, and by which way the order was sent. */
export type ResentOrder = z.infer<typeof order>

/** Reads an order that Query answered for {@link resentOrderFields}. */
export function parseResentOrder(row: unknown): ResentOrder {
  return order.parse(row)
}
