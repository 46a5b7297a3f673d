import { z } from "@medusajs/framework/zod"
import { rawAmount } from "./decimal"

/** What {@link parseCollected} reads of an order. */
export const collectedFields = [
  "id",
  "payment_collections.metadata",
  "payment_collections.updated_at",
  "payment_collections.authorized_amount",
  "payment_collections.captured_amount",
  "payment_collections.refunded_amount",
]

const amount = rawAmount.nullish().transform((found) => found ?? "0")

const collection = z
  .object({
    metadata: z.object({ rma_exchange_id: z.string().optional() }).nullish(),
    updated_at: z.coerce.date(),
    authorized_amount: amount,
    captured_amount: amount,
    refunded_amount: amount,
  })
  .transform(({ metadata, updated_at, authorized_amount, captured_amount, refunded_amount }) => ({
    /** Null: it is of no difference. */
    exchange_id: metadata?.rma_exchange_id ?? null,
    updated_at,
    authorized: authorized_amount,
    captured: captured_amount,
    refunded: refunded_amount,
  }))

const order = z.object({ payment_collections: z.array(collection).default([]) })

/** What a payment collection of an order holds, as core counts it. Amounts in major units, as unrounded text. */
export type Collected = z.infer<typeof collection>

/** All of an order, in no order. */
export function parseCollected(row: unknown): Collected[] {
  return order.parse(row).payment_collections
}
