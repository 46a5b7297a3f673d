import { Modules } from "@medusajs/framework/utils"
import type { AdminRma } from "../../../src/types/http"
import {
  approveRmaWorkflow,
  expireOverdueCases,
  finishUnfinished,
  markAddressWorkflow,
  type Actor,
} from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { attemptOf } from "../../workflows/failing"
import { casesOf } from "../cases"
import { parcelsOf } from "./parcels"

/** What is left when the process that keeps a parcel at home fails, or dies, on the way. */
withStore((store) => {
  const fulfillment = (id: string) => store.container.resolve(Modules.FULFILLMENT).retrieveFulfillment(id)
  const staff = (): Actor => ({ type: "user", id: store.fixture.admin.id })

  const read = async ({ id }: { id: string }) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const alertsOf = async (rma: { id: string }) => (await read(rma)).alerts.map(({ code }) => code)

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

  it("does not let a parcel expire that stays at home, whatever deadline staff gave its case", async () => {
    const { rma } = await aPackedParcel()
    await casesOf(store.staff).act(rma.id, "approve")
    await casesOf(store.staff).act(rma.id, "extend", { return_by: "2099-01-01", reason: "Asked for" })
    await store.container
      .resolve("rma")
      .updateRmas({ id: rma.id, return_by: new Date(Date.now() - 1000) })
    await expect(expireOverdueCases(store.container, new Date())).resolves.toBe(0)
    await expect(read(rma)).resolves.toMatchObject({ status: "approved" })
  })

  it("tells staff of a parcel that the carrier did not let go, until it does", async () => {
    const { rma } = await aPackedParcel()
    const carrier = store.container.resolve(Modules.FULFILLMENT)
    const refusal = jest.spyOn(carrier, "cancelFulfillment").mockRejectedValue(new Error("Too late"))
    try {
      await casesOf(store.staff).act(rma.id, "approve")
      await store.container
        .resolve("rma")
        .updateRmas({ id: rma.id, approved_at: new Date(Date.now() - 120_000) })
      await expect(alertsOf(rma)).resolves.toContain("parcel_not_canceled")
    } finally {
      refusal.mockRestore()
    }
    await finishUnfinished(store.container, new Date())
    await expect(alertsOf(rma)).resolves.not.toContain("parcel_not_canceled")
  })

  it("takes a mark back that fails half-way", async () => {
    const { order, rma } = await aPackedParcel()
    const input = { rma_id: rma.id, undeliverable: true, actor: staff() }
    await attemptOf(store.container, markAddressWorkflow, input).failAfter("rma-change-address-mark")
    const { data } = await store.staff.get(`/admin/orders/${order.id}/address-mark`)
    expect(data).toEqual({ address_mark: null })
  })
})
