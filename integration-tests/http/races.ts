import type { AdminRma, AdminSettlementResponse, RefusalBody } from "../../src/types/http"
import { RMA_MODULE } from "../../src/modules/rma"
import { expectInvariants } from "../checks"
import type { PlacedOrder } from "../factories/orders"
import type { ApiResponse, Store } from "../runner"
import { casesOf, itemOf } from "./cases"

type OrderAnswer = {
  order: {
    total: number
    summary: { pending_difference: number }
    items: {
      quantity: number
      detail: {
        quantity: number
        return_requested_quantity: number
        return_received_quantity: number
      }
    }[]
  }
}

/**
 * What several people do to one order at the same moment. Declared once for every locking provider:
 * whoever keeps the locks, the answers are the same.
 */
export function races(store: Store) {
  const cases = () => casesOf(store.staff)
  const readOrder = async ({ id }: PlacedOrder) => {
    const fields = "total,summary,*items,*items.detail"
    return (await store.staff.get<OrderAnswer>(`/admin/orders/${id}?fields=${fields}`)).data.order
  }
  const allAtOnce = <Answer>(times: number, act: (index: number) => Promise<ApiResponse<Answer>>) =>
    Promise.all(Array.from({ length: times }, (_, index) => act(index)))

  const tally = (answers: ApiResponse<Partial<RefusalBody>>[]) => {
    const counts: Record<string, number> = {}
    for (const { status, data } of answers) {
      const name = data.code ?? String(status)
      counts[name] = (counts[name] ?? 0) + 1
    }
    return counts
  }

  // On a busy machine twenty requests take their time, and patience is not what is tried here.
  beforeAll(() => {
    store.container.resolve(RMA_MODULE).options.lock_timeout_seconds = 60
  })

  it("asks for no more units than there are", async () => {
    const [order] = store.fixture.three_shirts
    const answers = await allAtOnce(10, () =>
      store.staff.post<{ rma: AdminRma } & Partial<RefusalBody>>("/admin/rmas", {
        order_id: order.id,
        items: [itemOf(order)],
      })
    )
    expect(tally(answers)).toEqual({ 200: 3, quantity_exceeds_returnable: 7 })
    expect(new Set(answers.flatMap(({ data }) => data.rma?.display_id ?? [])).size).toBe(3)
  })

  it("approves a case once", async () => {
    const [order] = store.fixture.two_shirts
    const rma = await cases().request(order)
    const answers = await allAtOnce(10, () =>
      store.staff.post<Partial<RefusalBody>>(`/admin/rmas/${rma.id}/approve`)
    )
    expect(tally(answers)).toEqual({ 200: 1, transition_not_allowed: 9 })
    await expect(readOrder(order)).resolves.toMatchObject({
      items: [{ quantity: 2, detail: { return_requested_quantity: 1 } }],
    })
    await expectInvariants(store.container, order.id)
  })

  it("receives a unit once, and counts it once on the shelf", async () => {
    const [, order] = store.fixture.two_shirts
    const rma = await cases().approve(order, 2)
    const stock = await stockOf("shirt")
    const unit = { quantity: 1, condition: "new", disposition: "restock" }
    const answers = await allAtOnce(6, () =>
      store.staff.post<Partial<RefusalBody>>(`/admin/rmas/${rma.id}/receive`, {
        items: [{ id: rma.items[0].id, units: [unit] }],
      })
    )
    expect(tally(answers)).toEqual({ 200: 2, quantity_exceeds_returnable: 4 })
    await expect(stockOf("shirt")).resolves.toBe(stock + 2)
    await expect(readOrder(order)).resolves.toMatchObject({
      total: 10,
      items: [{ detail: { return_received_quantity: 2, return_requested_quantity: 0 } }],
    })
    await expectInvariants(store.container, order.id)
  })

  async function stockOf(variant: "shirt") {
    const { shop } = store.fixture
    const [{ inventory_item_id }] = shop.variants[variant].inventory
    const { data } = await store.staff.get<{
      inventory_levels: { location_id: string; stocked_quantity: number }[]
    }>(`/admin/inventory-items/${inventory_item_id}/location-levels`)
    const level = data.inventory_levels.find(({ location_id }) => location_id === shop.locations.main)
    return level?.stocked_quantity ?? 0
  }

  it("pays once, with twenty keys at once", async () => {
    const [, , order] = store.fixture.two_shirts
    const { approve, receive } = cases()
    const rma = await receive(await approve(order), 1)
    const answers = await allAtOnce(20, (index) =>
      store.staff.post<Partial<AdminSettlementResponse & RefusalBody>>(
        `/admin/rmas/${rma.id}/settlements`,
        {
          items: [{ id: rma.items[0].id, quantity: 1 }],
          label_fee: 5,
          tenders: [{ tender: "original_payment" }],
        },
        { headers: { "idempotency-key": `race-${index}` } }
      )
    )
    expect(tally(answers)).toEqual({ 200: 1, not_received: 19 })
    await expect(readOrder(order)).resolves.toMatchObject({
      total: 65,
      summary: { pending_difference: 0 },
    })
    await expectInvariants(store.container, order.id)
  })

  it("keeps an order whole while cases and core's own returns run into each other", async () => {
    const [, order] = store.fixture.three_shirts
    const { options } = store.container.resolve(RMA_MODULE)
    const { core_store_returns } = options
    options.core_store_returns = "allow"
    const rma = await cases().request(order)

    const answers = await Promise.all([
      ...[1, 2].map(() =>
        store.visitor.post<Partial<RefusalBody>>("/store/returns", {
          order_id: order.id,
          items: [{ id: order.items[0].id, quantity: 1 }],
          return_shipping: { option_id: store.fixture.shop.shipping_options.free_return },
          location_id: store.fixture.shop.locations.main,
        })
      ),
      ...[1, 2, 3, 4].map(() =>
        store.staff.post<Partial<RefusalBody>>("/admin/rmas", {
          order_id: order.id,
          items: [itemOf(order)],
        })
      ),
      ...[1, 2].map(() => store.staff.post<Partial<RefusalBody>>(`/admin/rmas/${rma.id}/approve`)),
    ])
    options.core_store_returns = core_store_returns

    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    await expect(readOrder(order)).resolves.toMatchObject({
      total: 160,
      items: [{ quantity: 3, detail: { quantity: 3, return_received_quantity: 0 } }],
    })
  })
}
