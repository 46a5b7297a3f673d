import { Modules } from "@medusajs/framework/utils"
import type { IInventoryService } from "@medusajs/framework/types"
import type { AdminRma, RefusalBody } from "../../../src/types/http"
import { finishUnfinished } from "../../../src/workflows/upkeep/finish-unfinished"
import { RMA_MODULE } from "../../../src/modules/rma"
import { expectInvariants } from "../../checks"
import { eventually, withStore } from "../../runner"
import { listen } from "../../workflows/listen"
import { done } from "../cases"
import { disputeDesk } from "./dispute-desk"

withStore((store) => {
  const desk = () => disputeDesk(store)
  const rmas = () => store.container.resolve(RMA_MODULE)
  const inventory = (): IInventoryService => store.container.resolve(Modules.INVENTORY)

  it("sends a lost shirt again, free, by core's claim, with its stock kept", async () => {
    const order = await desk().delivered(2)
    const before = await desk().books(order)
    expect(await desk().kept(order)).toBe(0)

    const heard = listen(store.container)
    const rma = await desk().dispute(order, 1)
    expect(rma).toMatchObject({
      kind: "dispute",
      goods: "not_expected",
      items: [{ resolution: "reship", return_expected: false }],
    })
    const approved = await desk().cases.act(rma.id, "approve")

    expect(approved).toMatchObject({
      status: "approved",
      goods: "not_expected",
      return_id: null,
      exchanges: [
        {
          difference: 0,
          lines: [{ rma_item_id: rma.items[0].id, quantity: 1, total: 0 }],
        },
      ],
    })
    const { items, shipping_methods } = await desk().coreOrder(order)
    expect(items).toHaveLength(2)
    expect(items.find(({ id }) => id === order.items[0].id)?.detail.written_off_quantity).toBe(1)
    expect(items.find(({ id }) => id !== order.items[0].id)).toMatchObject({
      unit_price: 0,
      quantity: 1,
      metadata: { rma_id: rma.id, rma_exchange_id: approved.exchanges[0].id },
    })
    expect(shipping_methods.map(({ amount }) => amount).sort()).toEqual([0, 10])
    const [claim, ...others] = await desk().coreClaims(order)
    // What core says of a claim that staff make in its own dialog: an ERP listens to it.
    await eventually(() =>
      expect(heard.fromCore(order.id)).toEqual([
        { name: "order.claim_created", data: { order_id: order.id, claim_id: claim.id, rma_id: rma.id } },
      ])
    )
    expect([claim, others]).toMatchObject([{ type: "replace", canceled_at: null }, []])
    await expect(desk().noted(rma)).resolves.toMatchObject([
      { core_claim_id: claim.id, core_exchange_id: null },
    ])
    expect(await desk().kept(order)).toBe(1)
    await expect(desk().books(order)).resolves.toEqual(before)
    // One is lost and one is left: the lost one is not counted twice.
    await expect(desk().returnable(order)).resolves.toBe(1)
    await expect(desk().findings(order)).resolves.toEqual([])
    await expectInvariants(store.container, order.id)

    const completed = await desk().cases.act(rma.id, "complete")
    expect(completed).toMatchObject({ status: "completed", money: "nothing_owed" })
    await expect(desk().books(order)).resolves.toEqual(before)
    await expect(desk().returnable(order)).resolves.toBe(1)
    await expect(desk().findings(order)).resolves.toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("gives core's claim up with the case, and frees the stock", async () => {
    const order = await desk().delivered(2)
    const before = await desk().books(order)
    const rma = await desk().dispute(order, 2)
    await desk().cases.act(rma.id, "approve")
    expect(await desk().kept(order)).toBe(2)

    await desk().cases.act(rma.id, "cancel")

    expect(await desk().kept(order)).toBe(0)
    await expect(desk().coreClaims(order)).resolves.toMatchObject([
      { canceled_at: expect.anything() },
    ])
    const { items } = await desk().coreOrder(order)
    expect(items.map(({ detail }) => detail.written_off_quantity)).toEqual(items.map(() => 0))
    await expect(desk().books(order)).resolves.toEqual(before)
    await expect(desk().returnable(order)).resolves.toBe(2)
    await expect(desk().findings(order)).resolves.toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("refunds a lost shirt after all, once sending it again is called off", async () => {
    const order = await desk().delivered(2)
    const rma = await desk().dispute(order, 1)
    const { exchanges } = await desk().cases.act(rma.id, "approve")

    const { rma: canceled } = await done<{ rma: AdminRma }>(
      store.staff,
      `/admin/rmas/${rma.id}/exchanges/${exchanges[0].id}/cancel`,
      {}
    )
    expect(canceled).toMatchObject({
      status: "approved",
      goods: "not_expected",
      money: "owed",
      items: [{ resolution: "refund" }],
    })
    expect(await desk().kept(order)).toBe(0)

    const settlement = await desk().cases.settle(canceled, 1, { tenders: [{ tender: "manual" }] })
    expect(settlement).toMatchObject({ owed: 50 })
    await expect(desk().books(order)).resolves.toEqual({ total: 60, pending: 0 })
    await expect(desk().returnable(order)).resolves.toBe(1)
    await expect(desk().findings(order)).resolves.toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("refuses by name what is out of stock, and leaves nothing behind", async () => {
    const order = await desk().delivered(2)
    const rma = await desk().dispute(order, 2)
    const before = await desk().coreOrder(order)

    const { status, data } = await desk().withoutStock(order, () =>
      store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/approve`, {})
    )

    expect([status, data.code]).toEqual([400, "invalid_data"])
    await expect(desk().read(rma)).resolves.toMatchObject({ status: "requested", exchanges: [] })
    await expect(desk().coreOrder(order)).resolves.toEqual(before)
    await expect(desk().coreClaims(order)).resolves.toEqual([])
    expect(await desk().kept(order)).toBe(0)
    await expectInvariants(store.container, order.id)
    await expect(desk().cases.act(rma.id, "approve")).resolves.toMatchObject({ status: "approved" })
  })

  it("leaves nothing behind where the last step of the burst fails", async () => {
    const order = await desk().delivered(2)
    const rma = await desk().dispute(order, 1)
    const before = await desk().coreOrder(order)
    const reserve = jest
      .spyOn(inventory(), "createReservationItems")
      .mockRejectedValueOnce(new Error("The stock does not answer"))

    const { status } = await store.staff.post(`/admin/rmas/${rma.id}/approve`, {})
    reserve.mockRestore()

    expect(status).toBe(500)
    await expect(desk().read(rma)).resolves.toMatchObject({ status: "requested", exchanges: [] })
    await expect(desk().coreOrder(order)).resolves.toEqual(before)
    await expect(desk().coreClaims(order)).resolves.toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("finds core's claim again where the process died before we noted it", async () => {
    const order = await desk().delivered(2)
    const rma = await desk().dispute(order, 1)
    const { exchanges } = await desk().cases.act(rma.id, "approve")
    const [{ id, lines }] = exchanges
    const noted = await desk().noted(rma)
    await rmas().changeRma({
      rma: { id: rma.id },
      exchanges: [{ id, core_claim_id: null }],
      exchange_lines: lines.map((line) => ({ id: line.id, line_item_id: null })),
      history: [],
    })

    await expect(finishUnfinished(store.container, new Date())).resolves.toMatchObject({ failed: 0 })

    expect(noted).toMatchObject([{ core_claim_id: expect.stringMatching(/^claim_/) }])
    await expect(desk().noted(rma)).resolves.toEqual(noted)
    await expect(desk().coreClaims(order)).resolves.toHaveLength(1)
    expect(await desk().kept(order)).toBe(1)
    await expectInvariants(store.container, order.id)
  })
})
