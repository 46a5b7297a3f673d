import { z } from "@medusajs/framework/zod"

/** Core's claims of an order, with what tells for what they were made. */
export const claimFields = [
  "id",
  "canceled_at",
  "metadata",
  "shipping_methods.*",
]

const claim = z.object({
  id: z.string(),
  canceled_at: z.unknown(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  shipping_methods: z.array(z.object({ id: z.string() })).nullish(),
})

/** A claim of core's; `exchange_id`: of the exchange of ours that it was made for, if for one. */
export type CoreClaimFacts = {
  id: string
  is_canceled: boolean
  exchange_id: unknown
  shipping_method_ids: string[]
}

/** Reads a claim that Query answered for {@link claimFields}. */
export function parseCoreClaim(row: unknown): CoreClaimFacts {
  const { id, canceled_at, metadata, shipping_methods } = claim.parse(row)
  return {
    id,
    is_canceled: Boolean(canceled_at),
    exchange_id: metadata?.rma_exchange_id,
    shipping_method_ids: (shipping_methods ?? []).map((method) => method.id),
  }
}
