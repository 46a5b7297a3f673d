import { Modules } from "@medusajs/framework/utils"
import type { AdminRma } from "../../../src/types/http"
import { anOrder, type OrderOptions, type PlacedOrder } from "../../factories/orders"
import { orderBooks } from "../../checks/order-books"
import { stockOf } from "../../checks/stock-of"
import type { Store } from "../../runner"
import { done } from "../cases"

type OrderAnswer = { order: { fulfillments: { id: string }[] } }
type Place = { disposition: "restock" | "scrap" | "quarantine"; location_id?: string }

/** Parcels in the hands of staff: packed, shipped and brought back, each step one request. */
export function parcelsOf(store: Store) {
  const { staff, container } = store

  /** Packed in Medusa's own dialog, and not shipped. */
  const pack = async (order: PlacedOrder, quantity = order.items[0].quantity): Promise<string> => {
    const before = order.fulfillment_ids
    const { order: packed } = await done<OrderAnswer>(
      staff,
      `/admin/orders/${order.id}/fulfillments?fields=*fulfillments`,
      {
        items: [{ id: order.items[0].id, quantity }],
        location_id: store.fixture.shop.locations.main,
      }
    )
    const made = packed.fulfillments.find(({ id }) => !before.includes(id))
    if (!made) throw new Error("Nothing was packed")
    before.push(made.id)
    return made.id
  }
  const open = async (
    order: PlacedOrder,
    kind: AdminRma["kind"],
    more: Record<string, unknown> = {}
  ): Promise<AdminRma> => {
    const body = { order_id: order.id, kind, fulfillment_id: order.fulfillment_ids[0], ...more }
    return (await done<{ rma: AdminRma }>(staff, "/admin/rmas", body)).rma
  }
  const receive = async (rma: AdminRma, places: Place[]): Promise<AdminRma> => {
    const items = rma.items.map(({ id }) => ({
      id,
      units: places.map((place) => ({ quantity: 1, condition: "new", ...place })),
    }))
    return (await done<{ rma: AdminRma }>(staff, `/admin/rmas/${rma.id}/receive`, { items })).rma
  }
  /** What lies at the main location, what of it is reserved for this order, and the order's books. */
  const count = async (order: PlacedOrder) => {
    const [{ inventory_item_id }] = store.fixture.shop.variants[order.items[0].variant].inventory
    const reservations = await container
      .resolve(Modules.INVENTORY)
      .listReservationItems({ line_item_id: order.items.map(({ id }) => id) })
    const { total, pending, lines } = await orderBooks(container, order.id)
    return {
      stock: await stockOf(container, inventory_item_id, store.fixture.shop.locations.main),
      reserved: reservations.reduce((sum, { quantity }) => sum + Number(quantity), 0),
      fulfilled: lines[0].fulfilled,
      total,
      pending,
    }
  }
  const twoShirts = (options: Partial<OrderOptions> = {}) =>
    anOrder(container, store.fixture.shop, {
      items: [{ variant: "shirt", quantity: 2 }],
      customer: store.fixture.customers.emma,
      ...options,
    })
  return { pack, open, receive, count, twoShirts }
}
