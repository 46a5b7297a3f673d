import { z } from "@medusajs/framework/zod"

export const coreExchangeFields = [
  "id",
  "canceled_at",
  "return_id",
  "additional_items.item_id",
  "additional_items.metadata",
]

const marks = z.object({ rma_exchange_id: z.string(), rma_exchange_line_id: z.string() })

const coreExchange = z
  .object({
    id: z.string(),
    canceled_at: z.unknown(),
    return_id: z.string().nullish(),
    additional_items: z.array(z.object({ item_id: z.string(), metadata: z.unknown() })).nullish(),
  })
  .transform(({ id, canceled_at, return_id, additional_items }) => ({
    id,
    is_canceled: Boolean(canceled_at),
    return_id: return_id ?? null,
    /** The new units that are ours, by our exchange and its line. */
    lines: (additional_items ?? []).flatMap(({ item_id, metadata }) => {
      const { data } = marks.safeParse(metadata)
      return data
        ? [
            {
              id: data.rma_exchange_line_id,
              exchange_id: data.rma_exchange_id,
              line_item_id: item_id,
            },
          ]
        : []
    }),
  }))

/** Reads an exchange of core's that Query answered for {@link coreExchangeFields}. */
export function parseCoreExchange(row: unknown): z.infer<typeof coreExchange> {
  return coreExchange.parse(row)
}
