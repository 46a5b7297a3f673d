import type { AdminRma, HttpExchange, RefusalBody } from "../../../src/types/http"
import { followAdvances } from "../../../src/workflows"
import { letTimePass } from "../../factories/let-time-pass"
import type { OrderOptions, PlacedOrder } from "../../factories/orders"
import type { Store } from "../../runner"
import { done } from "../cases"
import { exchangeDesk } from "./exchange-desk"

const DAY_MS = 24 * 60 * 60 * 1000

type Packed = { id: string; items: { line_item_id: string }[] }

/** Staff who let new units go ahead of old ones. */
export function advanceDesk(store: Store) {
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
  const actOn = (rma: AdminRma, exchange: HttpExchange, act: string) =>
    `/admin/rmas/${rma.id}/exchanges/${exchange.id}/${act}`
  const fulfill = (order: PlacedOrder, { lines }: HttpExchange) =>
    store.staff.post<RefusalBody>(`/admin/orders/${order.id}/fulfillments`, {
      items: lines.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
      location_id: store.fixture.shop.locations.main,
    })

  /** New units that were packed are unpacked again, and stand on the shelf. */
  const unpack = async (order: PlacedOrder, { lines }: HttpExchange) => {
    const { data } = await store.staff.get<{ order: { fulfillments: Packed[] } }>(
      `/admin/orders/${order.id}?fields=id,*fulfillments,*fulfillments.items`
    )
    const isNew = (id: string) => lines.some(({ line_item_id }) => line_item_id === id)
    const packed = data.order.fulfillments.filter(({ items }) =>
      items.some(({ line_item_id }) => isNew(line_item_id))
    )
    for (const { id } of packed) {
      await done(store.staff, `/admin/orders/${order.id}/fulfillments/${id}/cancel`)
    }
  }

  type Wished = { quantity?: number; options?: Partial<OrderOptions> }

  /** A case of a shop whose policy grants advances, with an even exchange of shirts for hoodies. */
  const anEvenExchange = async ({ quantity = 1, options }: Wished = {}) => {
    const { buy, exchange, liveOf } = exchangeDesk(store)
    const order = await buy(options)
    await done(store.staff, "/admin/return-policies", {
      name: `Advances ${order.id}`,
      priority: 1000 + order.display_id,
      terms: { exchange: { advance: true } },
    })
    const rma = await exchange(order, [{ for: "hoodie", quantity }], { price: "even" })
    return { order, rma, sent: liveOf(rma) }
  }
  /** The same, whose new units left and whose old ones are too late. */
  const anOverdueAdvance = async (wished: Wished = {}) => {
    const { order, rma, sent } = await anEvenExchange(wished)
    await done(store.staff, actOn(rma, sent, "advance"), { return_by: inDays(14) })
    const { status, data } = await fulfill(order, sent)
    if (status !== 200) throw new Error(`New units could not leave: ${data.message}`)
    await letTimePass(store.container, order.id, 20)
    await followAdvances(store.container, new Date())
    return { order, rma, sent }
  }

  return { inDays, actOn, fulfill, unpack, anEvenExchange, anOverdueAdvance }
}
