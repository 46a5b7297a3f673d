import { Modules } from "@medusajs/framework/utils"
import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"

/** What the order module can do and its type does not say. */
type Orders = IOrderModuleService & {
  listOrderShippings(
    filters: { order_id: string; exchange_id: { $ne: null } },
    config: { select: string[]; take: null }
  ): Promise<{ id: string; shipping_method_id: string; exchange_id: string }[]>
  deleteOrderShippings(ids: string[]): Promise<void>
}

/**
 * Takes the shipping of exchanges off an order that core did not get to write. Core's `createExchange` gives
 * shipping a transaction of its own, as it hands the context to the wrong parameter: where the exchange fails
 * behind it, or the process dies, the order costs more by a shipping that nobody will send, and whoever is
 * paid back next gets less. Under the order's lock, where nobody who lives is at one.
 */
export async function forgetStrayShipping(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const orders = container.resolve<Orders>(Modules.ORDER)
  const shippings = await orders.listOrderShippings(
    { order_id: orderId, exchange_id: { $ne: null } },
    { select: ["id", "shipping_method_id", "exchange_id"], take: null }
  )
  if (!shippings.length) return
  const exchanges = await orders.listOrderExchanges(
    { id: [...new Set(shippings.map(({ exchange_id }) => exchange_id))] },
    { select: ["id"], withDeleted: true }
  )
  const written = new Set(exchanges.map(({ id }) => id))
  const stray = shippings.filter(({ exchange_id }) => !written.has(exchange_id))
  if (!stray.length) return
  await orders.deleteOrderShippings(stray.map(({ id }) => id))
  await orders.deleteOrderShippingMethods([
    ...new Set(stray.map(({ shipping_method_id }) => shipping_method_id)),
  ])
}
