import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type { AdminRma, RefusalBody, StoreRma } from "../../../src/types/http"
import { updateRmaWorkflow } from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { done, itemOf } from "../cases"
import { disputeDesk } from "./dispute-desk"

const BY_HAND = [{ tender: "manual" as const }]

withStore((store) => {
  const desk = () => disputeDesk(store)

  it("refunds a lost shirt without receiving anything", async () => {
    const order = await desk().delivered(2)
    const rma = await desk().dispute(order, 1, "refund")
    const approved = await desk().cases.act(rma.id, "approve")
    expect(approved).toMatchObject({ goods: "not_expected", return_id: null, return_by: null })

    const settlement = await desk().cases.settle(approved, 1, { tenders: BY_HAND })

    expect(settlement).toMatchObject({ owed: 50, lines: [{ type: "item_value", amount: 50 }] })
    await expect(desk().books(order)).resolves.toEqual({ total: 60, pending: 0 })
    await expect(desk().returnable(order)).resolves.toBe(1)
    await expect(desk().cases.act(rma.id, "complete")).resolves.toMatchObject({
      status: "completed",
      money: "reimbursed",
    })
    await expect(desk().findings(order)).resolves.toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("frees the units of a dispute that is refused, and tells why", async () => {
    const order = await desk().delivered(2)
    const before = await desk().books(order)
    const rma = await desk().dispute(order, 2)
    await expect(desk().returnable(order)).resolves.toBe(0)

    await expect(
      desk().cases.act(rma.id, "reject", { reason: "A neighbour signed for it" })
    ).resolves.toMatchObject({
      status: "rejected",
      rejection_reason: "A neighbour signed for it",
      exchanges: [],
    })

    await expect(desk().returnable(order)).resolves.toBe(2)
    await expect(desk().books(order)).resolves.toEqual(before)
    await expect(desk().coreClaims(order)).resolves.toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("keeps what was found out, and what the carrier paid, for staff only", async () => {
    const order = await desk().delivered()
    const rma = await desk().dispute(order, 1)
    const found = {
      investigation_note: "The driver left it in the rain",
      carrier_claim_number: "CLM-4711",
      carrier_amount_recovered: 20.5,
    }

    await expect(
      done<{ rma: AdminRma }>(store.staff, `/admin/rmas/${rma.id}`, found)
    ).resolves.toMatchObject({ rma: found })

    await updateRmaWorkflow(store.container).run({
      input: {
        rma_id: rma.id,
        actor: { type: "system", id: null },
        investigation_note: "The driver says so",
        carrier_claim_number: undefined,
        carrier_amount_recovered: undefined,
      },
    })
    const { rma: noted } = (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)).data
    expect(noted).toMatchObject({ ...found, investigation_note: "The driver says so" })

    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const { rma: shown } = (await emma.get<{ rma: StoreRma }>(`/store/rmas/${rma.id}`)).data
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(["investigation_note"]))
    expect(JSON.stringify(shown)).not.toContain("CLM-4711")

    const nothing = { investigation_note: null, carrier_claim_number: null, carrier_amount_recovered: null }
    await expect(
      done<{ rma: AdminRma }>(store.staff, `/admin/rmas/${rma.id}`, nothing)
    ).resolves.toMatchObject({ rma: nothing })
    for (const carrier_amount_recovered of [-1, 1.234]) {
      const path = `/admin/rmas/${rma.id}`
      const refused = await store.staff.post<RefusalBody>(path, { carrier_amount_recovered })
      expect([refused.status, refused.data.code]).toEqual([400, "invalid_data"])
    }
  })

  it("takes a dispute of a shopper after the window is over, and lets a person look", async () => {
    const order = await desk().delivered(1, 40)
    const { return_policy } = await done<{ return_policy: { id: string } }>(
      store.staff,
      "/admin/return-policies",
      {
        name: "Two weeks",
        auto_approve: true,
        priority: 99,
        rules: [{ type: "window", verdict: "no", days: 14, from: "ordered" }],
      }
    )
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const reason_id = store.fixture.shop.return_reasons.too_small
    const item = { ...itemOf(order, 1), reason_id, note: "Never came" }
    const body = { order_id: order.id, items: [item] }

    const tooLate = await emma.post<RefusalBody>("/store/rmas", body)
    const { rma } = await done<{ rma: StoreRma }>(emma, "/store/rmas", { ...body, kind: "dispute" })
    await store.staff.delete(`/admin/return-policies/${return_policy.id}`)

    expect([tooLate.status, tooLate.data.code]).toEqual([400, "not_eligible"])
    expect(rma).toMatchObject({ kind: "dispute", status: "requested", goods: "not_expected" })
  })

  it("approves a complaint without a return, and sends another unit", async () => {
    const order = await desk().delivered(2)
    const before = await desk().books(order)
    const rma = await desk().dispute(order, 1, "reship", { kind: "complaint" })

    const approved = await desk().cases.act(rma.id, "approve")

    expect(approved).toMatchObject({ kind: "complaint", goods: "not_expected", return_id: null })
    expect(await desk().kept(order)).toBe(1)
    await desk().cases.act(rma.id, "complete")
    await expect(desk().books(order)).resolves.toEqual(before)
    await expectInvariants(store.container, order.id)
  })

  it("refunds a shirt that was sent again with what was paid for the lost one", async () => {
    const order = await desk().delivered(2)
    const lost = await desk().dispute(order, 1)
    const { exchanges } = await desk().cases.act(lost.id, "approve")
    await desk().cases.act(lost.id, "complete")
    const resent = exchanges[0].lines[0].line_item_id
    await createOrderFulfillmentWorkflow(store.container).run({
      input: { order_id: order.id, items: [{ id: resent ?? "", quantity: 1 }] },
    })
    expect(await desk().kept(order)).toBe(0)

    const back = await desk().cases.request(order, 1, {
      items: [{ ...itemOf(order, 1), line_item_id: resent }],
    })
    const received = await desk().cases.receive(await desk().cases.act(back.id, "approve"), 1)
    const settlement = await desk().cases.settle(received, 1, { tenders: BY_HAND })

    expect(settlement).toMatchObject({ owed: 50, lines: [{ type: "item_value", amount: 50 }] })
    await expect(desk().books(order)).resolves.toEqual({ total: 60, pending: 0 })
    await expect(desk().findings(order)).resolves.toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("repairs a shirt: it comes, goes back, and the order's money does not hear of it", async () => {
    const order = await desk().delivered(2)
    const before = await desk().books(order)
    const rma = await desk().cases.request(order, 1, { items: [itemOf(order, 1, "repair")] })
    const approved = await desk().cases.act(rma.id, "approve")
    expect(approved).toMatchObject({ return_id: null, goods: "awaited" })

    await desk().cases.receive(approved, 1, { condition: "damaged", disposition: "keep" })
    const completed = await desk().cases.act(rma.id, "complete")

    expect(completed).toMatchObject({
      status: "completed",
      money: "nothing_owed",
      items: [{ received_quantity: 1, resolved_quantity: 1 }],
    })
    await expect(desk().books(order)).resolves.toEqual(before)
    await expect(desk().returnable(order)).resolves.toBe(1)
    await expect(desk().findings(order)).resolves.toEqual([])
    await expectInvariants(store.container, order.id)
  })
})
