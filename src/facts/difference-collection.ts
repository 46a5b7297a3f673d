import { z } from "@medusajs/framework/zod"
import { parseExchangeCollections, type ExchangeCollection } from "./exchange-collection"

const ofDifference = z.object({ rma_exchange_id: z.string() })

/** A payment collection of the difference of an exchange. */
export type DifferenceCollection = ExchangeCollection & { exchange_id: string }

/** Those of an order that name an exchange of ours, oldest first. */
export function parseDifferenceCollections(row: unknown): DifferenceCollection[] {
  return parseExchangeCollections(row).flatMap((collection) => {
    const named = ofDifference.safeParse(collection.metadata)
    return named.success ? { ...collection, exchange_id: named.data.rma_exchange_id } : []
  })
}
