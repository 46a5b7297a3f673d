import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer, OrderReturnItemDTO, ReturnDTO } from "@medusajs/framework/types"

/** The counts of a Return beside those of the order: reverting the order's version leaves them alone. */
export type ReturnCounts = {
  id: string
  status: ReturnDTO["status"]
  received_at: Date | null
  canceled_at: Date | null
  items: { id: string; line_item_id: string; quantity: number; received_quantity: number }[]
}

/** The order module can read and change this of a Return and its items, but its type does not say so. */
type CountsService = {
  listReturnItems(
    filters: { return_id: string } | { item_id: string[] },
    config: { relations: ["return"]; take: null }
  ): Promise<ReturnItemWithReturn[]>
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

type ReturnItemWithReturn = OrderReturnItemDTO & {
  return: Pick<ReturnCounts, "status" | "received_at" | "canceled_at">
}

/**
 * By the items and not by the Return: to make one of these, the order module reads the whole order with
 * it, which takes seven times as long.
 */
export async function readReturnCounts(
  container: MedusaContainer,
  returnId: string
): Promise<ReturnCounts> {
  const items = await container
    .resolve<CountsService>(Modules.ORDER)
    .listReturnItems({ return_id: returnId }, { relations: ["return"], take: null })
  if (!items.length) throw new Error(`Return ${returnId} has no items`)
  const { status, received_at, canceled_at } = items[0].return
  return {
    id: returnId,
    status,
    received_at,
    canceled_at,
    items: items.map((item) => ({
      id: item.id,
      line_item_id: item.item_id,
      quantity: Number(item.quantity),
      received_quantity: Number(item.received_quantity ?? 0),
    })),
  }
}

/** By these units are still to come. */
const AWAITING: string[] = ["requested", "partially_received"]

/**
 * How many units of order lines all Returns of the order together still ask for, by the line's id. The
 * order itself keeps the same number for each line.
 */
export async function readUnitsAsked(
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<Map<string, number>> {
  const items = await container
    .resolve<CountsService>(Modules.ORDER)
    .listReturnItems({ item_id: lineItemIds }, { relations: ["return"], take: null })
  const asked = new Map<string, number>()
  for (const item of items.filter((one) => AWAITING.includes(one.return.status))) {
    const open = Number(item.quantity) - Number(item.received_quantity ?? 0)
    asked.set(item.item_id, (asked.get(item.item_id) ?? 0) + open)
  }
  return asked
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
