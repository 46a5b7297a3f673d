import { z } from "@medusajs/framework/zod"
import type { AdvanceUnits } from "../domain/exchange/judge-advance"
import type { RawAmount } from "../domain/facts"
import { parseExchangeCollections, type ExchangeCollection } from "./exchange-collection"

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

/** A collection by which the full price of old units is, or was, asked for. */
export type AdvanceCollection = ExchangeCollection & {
  exchange_id: string
  items: AdvanceUnits[]
  /** What was asked for them, whatever core made of the collection. In major units, as unrounded text. */
  amount: RawAmount
}

/** Those of an order, oldest first. One that nobody was to pay any more may be paid all the same. */
export function parseAdvanceClaims(row: unknown): AdvanceCollection[] {
  return parseExchangeCollections(row).flatMap((collection) => {
    const claim = advanceMetadata.safeParse(collection.metadata)
    if (!claim.success) return []
    const { rma_advance_exchange_id, rma_advance_amount, rma_advance_items } = claim.data
    return {
      ...collection,
      exchange_id: rma_advance_exchange_id,
      items: rma_advance_items,
      amount: rma_advance_amount,
    }
  })
}

type Exchange = { id: string; advance_collection_id: string | null }

/**
 * That by which the full price is asked for now: the one that the exchange names, or one that a crash left
 * behind before it was named. Null: none is, or staff canceled it.
 */
export function currentAdvanceClaim(
  { id, advance_collection_id }: Exchange,
  all: AdvanceCollection[]
): AdvanceCollection | null {
  const ofExchange = all.filter(({ exchange_id }) => exchange_id === id)
  const named = ofExchange.find((one) => one.id === advance_collection_id)
  const leftBehind = ofExchange.find(({ is_open, payments }) => is_open && payments.length === 0)
  const current = advance_collection_id === null ? leftBehind : named
  return current && current.status !== "canceled" ? current : null
}
