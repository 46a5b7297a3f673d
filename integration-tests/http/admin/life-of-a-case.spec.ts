import type {
  AdminRma,
  AdminRmaTimelineResponse,
  AdminSettlementPreviewResponse,
  AdminSettlementResponse,
} from "../../../src/types/http"
import { withStore } from "../../runner"
import { casesOf } from "../cases"

type OrderAnswer = { order: { total: number; summary: { pending_difference: number } } }

withStore((store) => {
  const cases = () => casesOf(store.staff)
  const orderBooks = async (id: string) => {
    const { data } = await store.staff.get<OrderAnswer>(`/admin/orders/${id}?fields=total,summary`)
    return { total: data.order.total, pending: data.order.summary.pending_difference }
  }

  it("refunds one of two shirts less a label of 5.00, from the request to the end", async () => {
    const [order] = store.fixture.two_shirts
    const { act, request, receive } = cases()

    const draft = await request(order, 1, { status: "draft", staff_note: "Called on Monday" })
    expect(draft).toMatchObject({
      status: "draft",
      staff_note: "Called on Monday",
      currency_code: "eur",
      order_display_id: order.display_id,
      allowed_events: ["submit", "cancel"],
    })
    expect(draft.display_id).toMatch(/^RMA-\d+$/)

    await expect(act(draft.id, "submit")).resolves.toMatchObject({ status: "requested" })

    const approved = await act(draft.id, "approve", {
      label: { url: "https://carrier.example.com/1.pdf", tracking_number: "6A1", cost: 5 },
      return_by: "2027-03-31",
    })
    expect(approved).toMatchObject({
      status: "approved",
      goods: "awaited",
      money: "owed",
      return_by: "2027-03-31T23:59:59.999Z",
      label: { tracking_number: "6A1", cost: 5 },
      items: [{ approved_quantity: 1, return_expected: true }],
    })
    expect(approved.return_id).toEqual(expect.stringMatching(/^return_/))

    const received = await receive(approved, 1, {
      condition: "opened",
      disposition: "quarantine",
      location_id: store.fixture.shop.locations.damaged,
    })
    expect(received).toMatchObject({
      status: "processing",
      goods: "received",
      items: [{ received_quantity: 1, units: [{ quantity: 1, condition: "opened" }] }],
      alerts: [{ code: "nothing_paid_back", level: "warning" }],
    })

    const body = { items: [{ id: received.items[0].id, quantity: 1 }], label_fee: 5 }
    const preview = await store.staff.post<AdminSettlementPreviewResponse>(
      `/admin/rmas/${draft.id}/settlements/preview`,
      body
    )
    expect(preview.status).toBe(200)
    expect(preview.data.settlement).toMatchObject({ owed: 45, currency_code: "eur" })
    expect(preview.data.facts.rma.id).toBe(draft.id)

    const settled = await store.staff.post<AdminSettlementResponse>(
      `/admin/rmas/${draft.id}/settlements`,
      { ...body, tenders: [{ tender: "original_payment" }], expected_owed: 45 }
    )
    expect(settled.status).toBe(200)
    expect(settled.data.settlement).toMatchObject({
      rma_id: draft.id,
      status: "approved",
      owed: 45,
      lines: [
        { type: "item_value", amount: 50, quantity: 1, rma_item_id: received.items[0].id },
        { type: "label_fee", amount: -5 },
      ],
      reimbursements: [{ tender: "original_payment", amount: 45, status: "paid" }],
      credit_note: { number: expect.stringMatching(/^CN-\d{4}-\d{6}$/) },
    })
    await expect(orderBooks(order.id)).resolves.toEqual({ total: 65, pending: 0 })

    const read = await store.staff.get<AdminSettlementResponse>(
      `/admin/settlements/${settled.data.settlement.id}`
    )
    expect(read.data).toEqual(settled.data)

    await expect(act(draft.id, "complete")).resolves.toMatchObject({
      status: "completed",
      money: "reimbursed",
      alerts: [],
      allowed_events: ["reopen"],
    })

    const { data } = await store.staff.get<AdminRmaTimelineResponse>(
      `/admin/rmas/${draft.id}/timeline`
    )
    expect(data.timeline.map(({ event }) => event)).toEqual([
      "draft_created",
      "rma.requested",
      "rma.approved",
      "rma.goods_received",
      "settlement.approved",
      "credit_note.issued",
      "reimbursement.paid",
      "rma.completed",
    ])
    expect(data.timeline[0]).toMatchObject({
      actor_type: "user",
      actor_id: store.fixture.admin.id,
    })
  })

  it("settles without tenders first and pays by hand later", async () => {
    const [, order] = store.fixture.two_shirts
    const { approve, receive, settle } = cases()
    const rma = await receive(await approve(order), 1)
    const settlement = await settle(rma, 1)
    expect(settlement).toMatchObject({ status: "approved", owed: 50, reimbursements: [] })

    const { status, data } = await store.staff.post<AdminSettlementResponse>(
      `/admin/settlements/${settlement.id}/reimbursements`,
      { tenders: [{ tender: "manual", amount: 50 }] }
    )
    expect(status).toBe(200)
    expect(data.settlement.reimbursements).toMatchObject([
      { tender: "manual", amount: 50, status: "paid" },
    ])
  })

  it("receives 1 and then 2 of 3, and closes nothing short", async () => {
    const [order] = store.fixture.three_shirts
    const { approve, receive } = cases()
    const approved = await approve(order, 3)
    const first = await receive(approved, 1)
    expect(first).toMatchObject({ goods: "partly_received", items: [{ received_quantity: 1 }] })
    const second = await receive(approved, 2)
    expect(second).toMatchObject({ goods: "received", items: [{ received_quantity: 3 }] })
    expect(second.items[0].units).toHaveLength(2)
  })

  it("closes short what did not come, and lets it be asked for again", async () => {
    const [, order] = store.fixture.three_shirts
    const { act, approve, receive, request } = cases()
    const approved = await approve(order, 2)
    await receive(approved, 1)
    const closed = await act(approved.id, "close-short", {
      items: [{ id: approved.items[0].id, quantity: 1 }],
      reason: "The parcel was half empty",
    })
    expect(closed).toMatchObject({ goods: "received", items: [{ approved_quantity: 1 }] })
    await expect(request(order, 2)).resolves.toMatchObject({ status: "requested" })
  })

  it("rejects with a reason, reopens, changes items and notes, cancels", async () => {
    const [, , order] = store.fixture.three_shirts
    const { act, request } = cases()
    const rma = await request(order, 1)
    await expect(act(rma.id, "reject", { reason: "Worn" })).resolves.toMatchObject({
      status: "rejected",
      rejection_reason: "Worn",
    })
    await expect(act(rma.id, "reopen")).resolves.toMatchObject({ status: "requested" })
    await expect(
      act(rma.id, "items", { items: [{ id: rma.items[0].id, quantity: 2, action_id: "ract_none" }] })
    ).resolves.toMatchObject({ items: [{ requested_quantity: 2, resolution: "none" }] })
    const wish = (exchange_variant_id: string | null) =>
      act(rma.id, "items", { items: [{ id: rma.items[0].id, exchange_variant_id }] })
    const { id: shirt } = store.fixture.shop.variants.shirt_large
    for (const wished of [shirt, null]) {
      await expect(wish(wished)).resolves.toMatchObject({ items: [{ exchange_variant_id: wished }] })
    }
    await expect(wish("variant_no")).rejects.toThrow("there is no such variant")

    const noted = await store.staff.post<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`, {
      staff_note: "Ask for photos",
      assigned_to: store.fixture.colleague.id,
      customer_comment: "  ",
    })
    expect(noted.data.rma).toMatchObject({
      staff_note: "Ask for photos",
      assigned_to: store.fixture.colleague.id,
      customer_comment: null,
    })
    await expect(act(rma.id, "cancel")).resolves.toMatchObject({
      status: "canceled",
      allowed_events: [],
    })
  })
})
