import { ChangeActionType, MathBN, Modules } from "@medusajs/framework/utils"
import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadOrderLines } from "../../rma/steps/load-case"
import { changeOrder } from "../change-order"
import { lowerStoredTotal } from "../lower-stored-total"

type ExchangeItem = { id: string; item_id: string; quantity: number }

/** What the order module can do and its type does not say. */
type Orders = IOrderModuleService & {
  listOrderExchangeItems(
    filters: { exchange_id: string; item_id: string[] },
    config: { select: string[]; take: null }
  ): Promise<ExchangeItem[]>
  updateOrderExchangeItems(items: { id: string; quantity: number }[]): Promise<unknown>
  softDeleteOrderExchangeItems(ids: string[]): Promise<unknown>
  restoreOrderExchangeItems(ids: string[]): Promise<unknown>
}

export type DropCoreUnitsInput = {
  order_id: string
  /** Null: core has none, and nothing is dropped. */
  core_exchange_id: string | null
  created_by: string | null
  /** How many new units of an order line are left. */
  lines: { line_item_id: string; quantity: number }[]
}

type Undo = { order_id: string; is_changed: boolean; items: ExchangeItem[] } | null

/**
 * Takes new units of an exchange off the order: core itself can only cancel the whole. What promotions
 * took off them goes with them, and core's exchange keeps no more than is left, so that canceling it later
 * removes that. What core has dropped already is left alone.
 */
export const dropCoreUnitsStep = createStep(
  "rma-drop-core-units",
  async (input: DropCoreUnitsInput, { container }) => {
    const { order_id, core_exchange_id, created_by, lines } = input
    if (core_exchange_id === null || !lines.length) return new StepResponse<void, Undo>(undefined, null)
    const orders = container.resolve<Orders>(Modules.ORDER)
    const found = await orders.listOrderExchangeItems(
      { exchange_id: core_exchange_id, item_id: lines.map(({ line_item_id }) => line_item_id) },
      { select: ["id", "item_id", "quantity"], take: null }
    )
    const items = found
      .map(({ id, item_id, quantity }) => ({ id, item_id, quantity: Number(quantity) }))
      .filter((item) => item.quantity > leftOf(item, lines))
    if (!items.length) return new StepResponse<void, Undo>(undefined, null)

    const drops = await missingDrops(container, input, items)
    const undo = { order_id, is_changed: drops.length > 0, items }
    if (drops.length) {
      await changeOrder(container, {
        order_id,
        exchange_id: core_exchange_id,
        created_by,
        actions: drops.map(({ line_item_id, quantity }) => ({
          action: ChangeActionType.ITEM_REMOVE,
          order_id,
          exchange_id: core_exchange_id,
          reference: "exchange",
          reference_id: core_exchange_id,
          details: { reference_id: line_item_id, exchange_id: core_exchange_id, quantity },
        })),
      })
    }
    try {
      await shrinkAdjustments(container, order_id, drops)
      await keepInExchange(orders, items, lines)
    } catch (error) {
      // A step that fails is not asked to take back what it did before.
      await takeBack(orders, undo)
      throw error
    }
    return new StepResponse<void, Undo>(undefined, undo)
  },
  async (undo, { container }) => {
    if (undo) await takeBack(container.resolve<Orders>(Modules.ORDER), undo)
  }
)

function leftOf({ item_id }: ExchangeItem, lines: DropCoreUnitsInput["lines"]): number {
  return lines.find(({ line_item_id }) => line_item_id === item_id)?.quantity ?? 0
}

type Drop = { line_item_id: string; quantity: number; before: number }

/** A crash may have come between the order and core's exchange: what the order lacks already is not dropped again. */
async function missingDrops(
  container: MedusaContainer,
  { order_id, lines }: DropCoreUnitsInput,
  items: ExchangeItem[]
): Promise<Drop[]> {
  const order = await loadOrderLines(container, order_id)
  return items.flatMap((item) => {
    const left = leftOf(item, lines)
    const before = order.lines.find(({ id }) => id === item.item_id)?.quantity ?? 0
    const quantity = Math.min(item.quantity, before) - left
    return quantity > 0 ? [{ line_item_id: item.item_id, quantity, before }] : []
  })
}

/**
 * What promotions take off a line is one amount for all its units, and core leaves it as it was when
 * some of them go.
 */
async function shrinkAdjustments(
  container: MedusaContainer,
  order_id: string,
  drops: Drop[]
): Promise<void> {
  if (!drops.length) return
  const orders = container.resolve(Modules.ORDER)
  const { version } = await orders.retrieveOrder(order_id, { select: ["id", "version"] })
  const found = await orders.listOrderLineItemAdjustments(
    { item_id: drops.map(({ line_item_id }) => line_item_id) },
    { select: ["id", "item_id", "amount", "version"], take: null }
  )
  const adjustments = found.filter((one) => one.version === version)
  if (!adjustments.length) return
  const before = await totalOf(container, order_id)
  await orders.upsertOrderLineItemAdjustments(
    adjustments.map(({ id, item_id, amount }) => {
      const drop = drops.find(({ line_item_id }) => line_item_id === item_id)
      if (!drop) throw new Error(`Adjustment ${id} is of no line of which units are dropped`)
      const left = MathBN.sub(drop.before, drop.quantity)
      return { id, item_id, amount: MathBN.div(MathBN.mult(amount, left), drop.before) }
    })
  )
  const amount = MathBN.sub(before, await totalOf(container, order_id)).toFixed()
  await lowerStoredTotal(container, { order_id, version, amount })
}

/** As core computes it when it is asked. */
async function totalOf(container: MedusaContainer, orderId: string) {
  const { total } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(orderId, { select: ["id", "total"] })
  return MathBN.convert(total)
}

async function keepInExchange(
  orders: Orders,
  items: ExchangeItem[],
  lines: DropCoreUnitsInput["lines"]
): Promise<void> {
  const after = items.map((item) => ({ id: item.id, quantity: leftOf(item, lines) }))
  const gone = after.filter(({ quantity }) => quantity === 0).map(({ id }) => id)
  const kept = after.filter(({ quantity }) => quantity > 0)
  if (kept.length) await orders.updateOrderExchangeItems(kept)
  // Core cannot cancel an exchange with an item of no units.
  if (gone.length) await orders.softDeleteOrderExchangeItems(gone)
}

async function takeBack(orders: Orders, { order_id, is_changed, items }: NonNullable<Undo>): Promise<void> {
  if (is_changed) await orders.revertLastVersion(order_id)
  await orders.restoreOrderExchangeItems(items.map(({ id }) => id))
  await orders.updateOrderExchangeItems(items.map(({ id, quantity }) => ({ id, quantity })))
}
