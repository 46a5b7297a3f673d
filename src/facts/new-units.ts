import { z } from "@medusajs/framework/zod"
import { units } from "./decimal"

/** Lines of an order, as much of them as tells which are new units of an exchange. */
export const newUnitsFields = ["id", "items.*"]

/** New units on their order: which exchange sends them, and how many of them were fulfilled. */
export type NewUnits = { line_item_id: string; exchange_line_id: string; fulfilled: number }

const metadata = z.object({ rma_exchange_line_id: z.string() })

const order = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      metadata: z.unknown(),
      detail: z.object({ fulfilled_quantity: units }),
    })
  ),
})

/**
 * Reads an order that Query answered for {@link newUnitsFields}. The lines themselves say which they
 * are: a crash may have come before our own record learnt of them.
 */
export function parseNewUnits(row: unknown): NewUnits[] {
  return order.parse(row).items.flatMap((item) => {
    const named = metadata.safeParse(item.metadata)
    if (!named.success) return []
    return {
      line_item_id: item.id,
      exchange_line_id: named.data.rma_exchange_line_id,
      fulfilled: item.detail.fulfilled_quantity,
    }
  })
}
