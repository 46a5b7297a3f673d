import { z } from "@medusajs/framework/zod"

export const barcodeFields = ["id", "items.id", "items.variant_barcode"]

const order = z.object({
  items: z.array(z.object({ id: z.string(), variant_barcode: z.string().nullish() })),
})

/** By line id, the barcode of its article; empty where it has none. Reads an order by {@link barcodeFields}. */
export function parseBarcodes(row: unknown): Map<string, string> {
  return new Map(
    order.parse(row).items.map(({ id, variant_barcode }) => [id, variant_barcode ?? ""])
  )
}
