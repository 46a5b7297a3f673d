import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const payment = z.object({
  payment_collection: z
    .object({ metadata: z.object({ rma_exchange_id: z.string().optional() }).nullish() })
    .nullish(),
})

/** The exchange whose difference a payment is of; null: it is of something else. */
export async function findExchangeOfPayment(
  query: Omit<RemoteQueryFunction, symbol>,
  paymentId: string
): Promise<string | null> {
  const { data } = await query.graph({
    entity: "payment",
    fields: ["id", "payment_collection.metadata"],
    filters: { id: paymentId },
  })
  const [collection] = data.map((row) => payment.parse(row).payment_collection)
  return collection?.metadata?.rma_exchange_id ?? null
}
