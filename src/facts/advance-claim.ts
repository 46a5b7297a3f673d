import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { AdvanceUnits } from "../domain/exchange/judge-advance"
import type { RawAmount } from "../domain/facts"
import { rawAmount, toRawAmount } from "./decimal"

/** What {@link parseAdvanceClaims} reads of an order. */
export const advanceClaimFields = [
  "id",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.currency_code",
  "payment_collections.metadata",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.captures.amount",
]

/**
 * What such a collection says of itself. The amount stands here too: core sets that of any open
 * collection to all that the order asks for, whenever staff edit the order.
 */
export const advanceMetadata = z.object({
  rma_advance_exchange_id: z.string(),
  rma_advance_amount: z.string(),
  rma_advance_items: z.array(z.object({ id: z.string(), quantity: z.number() })),
})

export type AdvanceMetadata = z.infer<typeof advanceMetadata>

const capture = z.object({ id: z.string(), amount: rawAmount })

const order = z.object({
  payment_collections: z
    .array(
      z.object({
        id: z.string(),
        status: z.string(),
        currency_code: z.string(),
        metadata: z.unknown(),
        payments: z.array(z.object({ captures: z.array(capture).default([]) })).default([]),
      })
    )
    .default([]),
})

/** The collection by which the full price is asked for. Amounts in major units, as unrounded text. */
export type AdvanceCollection = {
  id: string
  exchange_id: string
  currency_code: string
  items: AdvanceUnits[]
  amount: RawAmount
  captured: RawAmount
  payments: { captures: { id: string; amount: RawAmount }[] }[]
}

/** Those of an order by which somebody is, or was, asked for the full price, without canceled ones. */
export function parseAdvanceClaims(row: unknown): AdvanceCollection[] {
  return order.parse(row).payment_collections.flatMap(({ id, status, currency_code, metadata, payments }) => {
    const claim = advanceMetadata.safeParse(metadata)
    if (!claim.success || status === "canceled") return []
    const { rma_advance_exchange_id, rma_advance_amount, rma_advance_items } = claim.data
    const captured = payments.flatMap(({ captures }) => captures.map(({ amount }) => amount))
    return {
      id,
      exchange_id: rma_advance_exchange_id,
      currency_code,
      items: rma_advance_items,
      amount: rma_advance_amount,
      captured: toRawAmount(MathBN.sum(0, ...captured)),
      payments,
    }
  })
}
