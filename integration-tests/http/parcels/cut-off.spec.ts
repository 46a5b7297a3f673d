import { Modules } from "@medusajs/framework/utils"
import { approveRmaWorkflow, finishUnfinished, markAddressWorkflow, type Actor } from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { attemptOf } from "../../workflows/failing"
import { casesOf } from "../cases"
import { parcelsOf } from "./parcels"

/** What is left when the process that keeps a parcel at home fails, or dies, on the way. */
withStore((store) => {
  const fulfillment = (id: string) => store.container.resolve(Modules.FULFILLMENT).retrieveFulfillment(id)
  const staff = (): Actor => ({ type: "user", id: store.fixture.admin.id })

  async function aPackedParcel() {
    const parcels = parcelsOf(store)
    const order = await parcels.twoShirts({ captured: "all" })
    const fulfillment_id = await parcels.pack(order)
    const rma = await parcels.open(order, "canceled_parcel")
    const attempt = attemptOf(store.container, approveRmaWorkflow, { rma_id: rma.id, actor: staff() })
    return { order, fulfillment_id, rma, attempt, count: () => parcels.count(order), receive: parcels.receive }
  }

  it("leaves the parcel as it was where the approval fails", async () => {
    const { order, fulfillment_id, attempt, count } = await aPackedParcel()
    const before = await count()
    for (const step of ["rma-save", "rma-create-core-return", "rma-link-core-return"]) {
      await attempt.failAfter(step)
      await expect(count()).resolves.toEqual(before)
      expect((await fulfillment(fulfillment_id)).canceled_at).toBeNull()
    }
    await expectInvariants(store.container, order.id)
  })

  it("has the carrier told later where the process dies behind the approval, and not given up after", async () => {
    const { order, fulfillment_id, rma, attempt, count, receive } = await aPackedParcel()
    const before = await count()
    await attempt.dieAfter("rma-link-core-return")
    expect((await fulfillment(fulfillment_id)).canceled_at).toBeNull()

    await finishUnfinished(store.container, new Date())
    expect((await fulfillment(fulfillment_id)).canceled_at).not.toBeNull()
    await expect(count()).resolves.toMatchObject({ stock: before.stock, reserved: 0, fulfilled: 2 })

    const canceled = await store.staff.post(`/admin/rmas/${rma.id}/cancel`, {})
    expect(canceled).toMatchObject({ status: 409, data: { code: "transition_not_allowed" } })
    const approved = await casesOf(store.staff).act(rma.id, "acknowledge")
    expect(approved).toMatchObject({ status: "approved" })
    expect(approved.allowed_events).not.toContain("cancel")
    await receive(approved, [{ disposition: "restock" }, { disposition: "restock" }])
    await expect(count()).resolves.toMatchObject({ stock: before.stock + 2, reserved: 0 })
    await expectInvariants(store.container, order.id)
  })

  it("takes a mark back that fails half-way", async () => {
    const { order, rma } = await aPackedParcel()
    const input = { rma_id: rma.id, undeliverable: true, actor: staff() }
    await attemptOf(store.container, markAddressWorkflow, input).failAfter("rma-change-address-mark")
    const { data } = await store.staff.get(`/admin/orders/${order.id}/address-mark`)
    expect(data).toEqual({ address_mark: null })
  })
})
