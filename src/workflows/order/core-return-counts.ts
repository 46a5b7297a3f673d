import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer, ReturnDTO } from "@medusajs/framework/types"

/** The counts of a Return beside those of the order: reverting the order's version leaves them alone. */
export type ReturnCounts = {
  id: string
  status: ReturnDTO["status"]
  received_at: Date | null
  canceled_at: Date | null
  items: { id: string; line_item_id: string; quantity: number; received_quantity: number }[]
}

/** The order module can change this of a Return and its items, but its type does not say so. */
type CountsService = {
  updateReturnItems(
    items: { id: string; quantity: number; received_quantity: number }[]
  ): Promise<unknown>
  updateReturns(
    changes: {
      selector: { id: string }
      data: Pick<ReturnCounts, "status" | "received_at" | "canceled_at">
    }[]
  ): Promise<unknown>
}

export async function readReturnCounts(
  container: MedusaContainer,
  returnId: string
): Promise<ReturnCounts> {
  const found = await container
    .resolve(Modules.ORDER)
    .retrieveReturn(returnId, { relations: ["items"] })
  return {
    id: found.id,
    status: found.status,
    received_at: found.received_at ? new Date(found.received_at) : null,
    canceled_at: found.canceled_at ? new Date(found.canceled_at) : null,
    items: (found.items ?? []).map((item) => ({
      id: item.id,
      line_item_id: item.item_id,
      quantity: Number(item.quantity),
      received_quantity: Number(item.received_quantity ?? 0),
    })),
  }
}

export async function writeReturnCounts(
  container: MedusaContainer,
  counts: ReturnCounts
): Promise<void> {
  const orders = container.resolve<CountsService>(Modules.ORDER)
  await orders.updateReturnItems(
    counts.items.map(({ id, quantity, received_quantity }) => ({ id, quantity, received_quantity }))
  )
  const { id, status, received_at, canceled_at } = counts
  await orders.updateReturns([{ selector: { id }, data: { status, received_at, canceled_at } }])
}
