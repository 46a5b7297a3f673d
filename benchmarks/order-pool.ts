import { aDeliveredOrder, type PlacedOrder } from "../integration-tests/factories/orders"
import type { BenchStore } from "./open-store"

/** Few cases to an order, as in life: a longer past costs both sides more. */
const ORDERS_OF_A_SIDE = 6
/** More than all requests of a side take back of one order. */
const UNITS = 50

/** Hands out orders in turn, each of one line of shirts at 50.00, paid and delivered. */
export type OrderPool = () => PlacedOrder

/** Buys as many orders as one side of a comparison takes. Each side has its own: they grow alike. */
export async function orderPool({ container, fixture }: BenchStore): Promise<OrderPool> {
  const orders: PlacedOrder[] = []
  while (orders.length < ORDERS_OF_A_SIDE) {
    orders.push(
      await aDeliveredOrder(container, fixture.shop, {
        customer: fixture.customers.emma,
        items: [{ variant: "shirt", quantity: UNITS }],
      })
    )
  }
  let next = 0
  return () => orders[next++ % orders.length]
}
