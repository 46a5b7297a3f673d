import type { AdminAddressMarkResponse, AdminRmaTimelineResponse } from "../../../src/types/http"
import { anOrder, type OrderOptions, type PlacedOrder } from "../../factories/orders"
import { CAST } from "../../factories/people"
import { withStore } from "../../runner"
import { parcelsOf } from "./parcels"

withStore((store) => {
  const parcels = () => parcelsOf(store)
  const bought = (options: Partial<OrderOptions> = {}) =>
    anOrder(store.container, store.fixture.shop, {
      items: [{ variant: "shirt", quantity: 1 }],
      shipped: "all",
      ...options,
    })
  const mark = (rmaId: string, undeliverable: boolean) =>
    store.staff.post(`/admin/rmas/${rmaId}/address-mark`, { undeliverable })
  const markOf = async (order: PlacedOrder) => {
    const path = `/admin/orders/${order.id}/address-mark`
    return (await store.staff.get<AdminAddressMarkResponse>(path)).data.address_mark
  }
  const marksInHistory = async (rmaId: string) => {
    const path = `/admin/rmas/${rmaId}/timeline`
    const { timeline } = (await store.staff.get<AdminRmaTimelineResponse>(path)).data
    return timeline.map(({ event }) => event).filter((event) => event.startsWith("address_")).sort()
  }

  it("marks a guest's address by choice, for the next orders to it and for nobody else's", async () => {
    const person = { ...CAST.emma, email: "moved@example.com" }
    const order = await bought({ person })
    const parcel = await parcels().open(order, "refused")
    await expect(markOf(order)).resolves.toBeNull()

    await expect(mark(parcel.id, true)).resolves.toMatchObject({ status: 200, data: { rma: { id: parcel.id } } })
    await expect(mark(parcel.id, true)).resolves.toMatchObject({ status: 200 })
    await expect(marksInHistory(parcel.id)).resolves.toEqual(["address_marked"])
    const known = { rma_id: parcel.id, marked_by: store.fixture.admin.id }
    await expect(markOf(order)).resolves.toMatchObject(known)

    const { address } = person
    const shouted = { ...address, address_1: `  ${address.address_1.toUpperCase()}.`, city: address.city.toUpperCase() }
    const elsewhere = { ...address, address_1: `${address.address_1} 99` }
    await expect(markOf(await bought({ person: { ...person, address: shouted } }))).resolves.toMatchObject(known)
    await expect(markOf(await bought({ person: { ...person, address: elsewhere } }))).resolves.toBeNull()
    await expect(
      markOf(await bought({ person: { ...person, email: "neighbour@example.com" } }))
    ).resolves.toBeNull()

    await expect(mark(parcel.id, false)).resolves.toMatchObject({ status: 200 })
    await expect(markOf(order)).resolves.toBeNull()
    await expect(marksInHistory(parcel.id)).resolves.toEqual(["address_cleared", "address_marked"])
  })

  it("marks a customer's address, and clears it by a case of another order", async () => {
    const { emma } = store.fixture.customers
    const [first, second] = [await bought({ customer: emma }), await bought({ customer: emma })]
    const [one, two] = [
      await parcels().open(first, "undeliverable"),
      await parcels().open(second, "undeliverable"),
    ]
    await mark(one.id, true)
    await expect(markOf(second)).resolves.toMatchObject({ rma_id: one.id })
    await mark(two.id, false)
    await expect(markOf(first)).resolves.toBeNull()
    await expect(marksInHistory(two.id)).resolves.toEqual(["address_cleared"])
  })

  it("refuses by name", async () => {
    const order = await bought()
    const parcel = await parcels().open(order, "refused")
    for (const body of [{}, { undeliverable: "yes" }, { undeliverable: true, why: "moved" }]) {
      await expect(
        store.staff.post(`/admin/rmas/${parcel.id}/address-mark`, body)
      ).resolves.toMatchObject({ status: 400, data: { code: "invalid_data" } })
    }
    const notFound = { status: 404, data: { code: "not_found" } }
    await expect(mark("rma_nobody", true)).resolves.toMatchObject(notFound)
    await expect(store.staff.get("/admin/orders/order_nobody/address-mark")).resolves.toMatchObject(notFound)
    const stranger = await store.api.get(`/admin/orders/${order.id}/address-mark`)
    expect(stranger.status).toBe(401)
    await expect(markOf(order)).resolves.toBeNull()
  })
})
