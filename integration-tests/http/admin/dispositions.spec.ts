import type { AdminRma, RefusalBody } from "../../../src/types/http"
import { expectInvariants, stockOf } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { withStore } from "../../runner"
import { casesOf, done, itemOf } from "../cases"

/** Received goods go on: what was checked is sold again, what broke is not. */
withStore((store) => {
  const places = () => store.fixture.shop.locations
  const shirtStock = async () => {
    const [{ inventory_item_id }] = store.fixture.shop.variants.shirt.inventory
    const { main, damaged } = places()
    return {
      main: await stockOf(store.container, inventory_item_id, main),
      damaged: await stockOf(store.container, inventory_item_id, damaged),
    }
  }
  const quarantined = async (order: PlacedOrder, quantity = 2) => {
    const { approve, receive } = casesOf(store.staff)
    const rma = await approve(order, quantity)
    return await receive(rma, quantity, {
      condition: "opened",
      disposition: "quarantine",
      location_id: places().damaged,
    })
  }
  const move = async (rma: AdminRma, entry: object) => {
    const body = { items: [{ id: rma.items[0].id, ...entry }] }
    return (await done<{ rma: AdminRma }>(store.staff, `/admin/rmas/${rma.id}/dispositions`, body)).rma
  }
  const refused = async (rma: Pick<AdminRma, "id">, entry: object) => {
    const path = `/admin/rmas/${rma.id}/dispositions`
    const { status, data } = await store.staff.post<RefusalBody>(path, { items: [entry] })
    return { status, code: data.code, message: data.message }
  }

  it("restocks one of two from quarantine and scraps the other, after the case is closed", async () => {
    const [order] = store.fixture.two_shirts
    const { main, damaged } = places()
    const rma = await quarantined(order)
    const before = await shirtStock()

    const split = await move(rma, { quantity: 1, disposition: "restock", condition: "new" })
    expect(split.items[0].units).toEqual([
      expect.objectContaining({ quantity: 1, disposition: "quarantine", location_id: damaged }),
      expect.objectContaining({ quantity: 1, disposition: "restock", condition: "new", location_id: main }),
    ])
    expect(await shirtStock()).toEqual({ main: before.main + 1, damaged: before.damaged - 1 })
    await expectInvariants(store.container, order.id)

    const { settle, act } = casesOf(store.staff)
    await settle(rma, 2, { tenders: [{ tender: "manual" }] })
    await act(rma.id, "complete")
    const scrapped = await move(rma, { from: { disposition: "quarantine" }, disposition: "scrap" })
    expect(scrapped).toMatchObject({ status: "completed", goods: "received" })
    expect(scrapped.items[0]).toMatchObject({
      received_quantity: 2,
      units: [
        { quantity: 1, disposition: "scrap", location_id: null },
        { quantity: 1, disposition: "restock" },
      ],
    })
    expect(await shirtStock()).toEqual({ main: before.main + 1, damaged: before.damaged - 2 })
    await expectInvariants(store.container, order.id)
  })

  it("tells the history from where they went, and to where", async () => {
    const [, order] = store.fixture.two_shirts
    const rma = await quarantined(order, 1)
    await move(rma, { disposition: "restock" })
    const [entry] = await store.container
      .resolve("rma")
      .listHistoryEntries({ rma_id: rma.id, event: "dispositions_changed" })
    expect(entry).toMatchObject({
      actor_type: "user",
      actor_id: store.fixture.admin.id,
      data: {
        units: [
          {
            quantity: 1,
            from: { disposition: "quarantine", location_id: places().damaged, condition: "opened" },
            to: { disposition: "restock", location_id: places().main, condition: "opened" },
          },
        ],
      },
    })
  })

  it("does it once for one key, however often it is asked", async () => {
    const [, , order] = store.fixture.two_shirts
    const rma = await quarantined(order)
    const before = await shirtStock()
    const path = `/admin/rmas/${rma.id}/dispositions`
    const body = { items: [{ id: rma.items[0].id, quantity: 1, disposition: "restock" }] }
    const headers = { "idempotency-key": "move-one" }
    const first = await store.staff.post(path, body, { headers })
    const second = await store.staff.post(path, body, { headers })

    expect(first.status).toBe(200)
    expect(second).toMatchObject({ status: 200, data: first.data })
    expect(await shirtStock()).toEqual({ main: before.main + 1, damaged: before.damaged - 1 })
    await expectInvariants(store.container, order.id)
  })

  it("moves no unit twice where two want it at the same time", async () => {
    const [, , , order] = store.fixture.two_shirts
    const rma = await quarantined(order)
    const before = await shirtStock()
    const path = `/admin/rmas/${rma.id}/dispositions`
    const body = { items: [{ id: rma.items[0].id, quantity: 1, disposition: "restock" }] }
    const answers = await Promise.all(Array.from({ length: 6 }, () => store.staff.post(path, body)))

    const moved = answers.filter(({ status }) => status === 200).length
    expect(answers.every(({ status }) => [200, 400, 409].includes(status))).toBe(true)
    expect(moved).toBeGreaterThan(0)
    expect(moved).toBeLessThanOrEqual(2)
    expect(await shirtStock()).toEqual({ main: before.main + moved, damaged: before.damaged - moved })
    await expectInvariants(store.container, order.id)
  })

  it("refuses by name what cannot be, and moves nothing", async () => {
    const [, , , , order] = store.fixture.two_shirts
    const { main, damaged } = places()
    const rma = await quarantined(order, 1)
    const [item] = rma.items
    const before = await shirtStock()

    expect(await refused(rma, { id: item.id, disposition: "restock", quantity: 2 })).toEqual({
      status: 400,
      code: "invalid_data",
      message: expect.stringContaining("so many units are not there"),
    })
    expect(await refused(rma, { id: item.id, disposition: "quarantine", location_id: damaged })).toMatchObject({
      message: expect.stringContaining("there already"),
    })
    expect(await refused(rma, { id: item.id, disposition: "refurbish", location_id: main })).toMatchObject({
      status: 400,
      code: "location_is_sellable",
    })
    expect(await refused(rma, { id: item.id, disposition: "scrap", unit_id: "rmau_x" })).toMatchObject({
      message: expect.stringContaining("no such units"),
    })
    expect(await refused(rma, { id: item.id, disposition: "sell" })).toMatchObject({
      status: 400,
      code: "invalid_data",
    })
    expect(await refused({ id: "rma_x" }, { id: item.id, disposition: "scrap" })).toMatchObject({
      status: 404,
      code: "not_found",
    })
    expect(await shirtStock()).toEqual(before)
    await expectInvariants(store.container, order.id)
  })

  it("refuses to take from stock what was sold meanwhile", async () => {
    const [, , , , , order] = store.fixture.two_shirts
    const { approve, receive } = casesOf(store.staff)
    const rma = await receive(await approve(order, 1), 1, {
      disposition: "quarantine",
      location_id: places().damaged,
    })
    const inventory = store.container.resolve("inventory")
    const [{ inventory_item_id }] = store.fixture.shop.variants.shirt.inventory
    const { damaged } = places()
    const there = await stockOf(store.container, inventory_item_id, damaged)
    const reservation = await inventory.createReservationItems({
      inventory_item_id,
      location_id: damaged,
      quantity: there,
    })
    expect(await refused(rma, { id: rma.items[0].id, disposition: "restock" })).toEqual({
      status: 400,
      code: "invalid_data",
      message: expect.stringContaining("they are sold"),
    })
    await inventory.deleteReservationItems(reservation.id)
    await expectInvariants(store.container, order.id)
    await move(rma, { disposition: "restock" })
    await expectInvariants(store.container, order.id)
  })

  it("refuses it before anything came", async () => {
    const [order] = store.fixture.three_shirts
    const rma = await casesOf(store.staff).approve(order, 1)
    expect(await refused(rma, { id: rma.items[0].id, disposition: "scrap" })).toMatchObject({
      status: 400,
      code: "not_received",
    })
  })

  it("moves the pieces of a kit", async () => {
    const order = store.fixture.orders.kit
    const { request, act, receive } = casesOf(store.staff)
    const rma = await request(order, 1, { items: [itemOf(order)] })
    await act(rma.id, "approve")
    const received = await receive(rma, 1, { disposition: "quarantine", location_id: places().damaged })
    await move(received, { disposition: "restock" })
    await expectInvariants(store.container, order.id)
  })
})
