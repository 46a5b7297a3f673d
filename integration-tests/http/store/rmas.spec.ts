import { Modules } from "@medusajs/framework/utils"
import type { RefusalBody, ReturnabilityResponse, StoreRma } from "../../../src/types/http"
import { aCustomer, CAST } from "../../factories/people"
import type { PlacedOrder } from "../../factories/orders"
import { withStore, type ApiClient } from "../../runner"
import { casesOf } from "../cases"
import { fingerprint } from "../fingerprint"

type Answer = { rma: StoreRma } & Partial<RefusalBody>
type ListAnswer = { rmas: StoreRma[]; count: number }

withStore((store) => {
  let emma: ApiClient
  let stranger: ApiClient

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
    stranger = await store.signInAsCustomer(await aCustomer(store.container, CAST.jonas))
  })

  const bodyFor = (order: PlacedOrder, item: object = {}, more: object = {}) => ({
    order_id: order.id,
    items: [
      {
        line_item_id: order.items[0].id,
        quantity: 1,
        reason_id: store.fixture.shop.return_reasons.too_small,
        action_id: "ract_refund",
        note: "The sleeves are too short",
        ...item,
      },
    ],
    ...more,
  })
  const ask = async (order: PlacedOrder, client = emma) => {
    const { status, data } = await client.post<Answer>("/store/rmas", bodyFor(order))
    expect([status, data]).toMatchObject([200, { rma: { status: "requested" } }])
    return data.rma
  }

  it("tells a storefront what to offer", async () => {
    const settings = await store.visitor.get("/store/rma-settings")
    expect(settings).toMatchObject({
      status: 200,
      data: { rma_settings: { returns_enabled: true, return_address: expect.any(String) } },
    })
    expect(JSON.stringify(settings.data)).not.toMatch(/lock_timeout|idempotent|shop_email/)

    const { data } = await store.visitor.get<{ return_actions: object[] }>("/store/return-actions")
    expect(data.return_actions).toEqual([
      { id: "ract_refund", label: "Refund", description: null, resolution: "refund" },
      expect.objectContaining({ id: "ract_store_credit" }),
      expect.objectContaining({ id: "ract_exchange" }),
      expect.objectContaining({ id: "ract_reship" }),
    ])
  })

  it("says what can come back, and why not", async () => {
    const order = store.fixture.orders.partly_shipped
    const read = async () => {
      const path = `/store/orders/${order.id}/returnability`
      return (await emma.get<ReturnabilityResponse>(path)).data.returnability
    }
    await expect(read()).resolves.toMatchObject({
      currency_code: "eur",
      items: [
        {
          line_item_id: order.items[0].id,
          returnable_quantity: 1,
          verdict: "yes",
          reasons: [],
          unit_value: 50,
        },
      ],
    })
    await ask(order)
    await expect(read()).resolves.toMatchObject({
      items: [
        {
          returnable_quantity: 0,
          verdict: "no",
          actions: [],
          reasons: [
            {
              code: "quantity_exceeds_returnable",
              message: "No unit can come back any more.",
            },
          ],
        },
      ],
    })
  })

  it("opens a case, follows it, tells a parcel, cancels", async () => {
    const [order] = store.fixture.two_shirts
    const rma = await ask(order)
    expect(rma).toMatchObject({
      kind: "return",
      acknowledged_at: null,
      email: "emma.clarke@example.com",
      items: [
        {
          requested_quantity: 1,
          note: "The sleeves are too short",
          reason: { label: "Too small" },
          action: { id: "ract_refund", label: "Refund" },
        },
      ],
      allowed_events: ["cancel"],
    })
    const read = await emma.get<Answer>(`/store/rmas/${rma.id}`)
    expect(read.data.rma).toEqual(rma)

    const parcel = { carrier: "Post", tracking_number: "6A-1" }
    const told = await emma.post<Answer>(`/store/rmas/${rma.id}/tracking`, parcel)
    expect(told).toMatchObject({ status: 200, data: { rma: { tracking: [parcel] } } })

    const canceled = await emma.post<Answer>(`/store/rmas/${rma.id}/cancel`)
    expect(canceled).toMatchObject({
      status: 200,
      data: { rma: { status: "canceled", allowed_events: [] } },
    })
    await expect(emma.post<Answer>(`/store/rmas/${rma.id}/cancel`)).resolves.toMatchObject({
      status: 409,
      data: { code: "transition_not_allowed" },
    })
  })

  it("shows of a case what is on the list of what may be shown, and nothing else", async () => {
    const [, order] = store.fixture.two_shirts
    const { act, receive, settle } = casesOf(store.staff)
    const { id } = await ask(order)
    await store.staff.post(`/admin/rmas/${id}`, {
      staff_note: "Secret-1",
      customer_comment: "Secret-2",
      assigned_to: store.fixture.colleague.id,
    })
    const approved = await act(id, "approve", {
      label: { url: "https://carrier.example.com/l.pdf", cost: 4.44 },
    })
    await receive(approved, 1)
    await settle(approved, 1, { tenders: [{ tender: "original_payment" }] })

    const { data } = await emma.get<Answer>(`/store/rmas/${id}`)
    expect(data.rma.label).toEqual({ url: "https://carrier.example.com/l.pdf" })
    expect(data.rma.settlements).toMatchObject([
      { owed: 50, reimbursements: [{ amount: 50, status: "paid" }] },
    ])
    expect(data.rma.settlements[0].reimbursements[0]).not.toHaveProperty("payment_id")
    expect(data.rma.items[0].units).toMatchObject([{ quantity: 1, location_id: null }])
    expect(Object.keys(data.rma)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/staff|assigned|comment|alerts|override/)])
    )
    expect(JSON.stringify(data)).not.toMatch(/Secret|:4\.44[,}]|sloc_|pay_/)
    expect(data.rma).not.toHaveProperty("location_id")
  })

  it("treats a stranger's case like one that does not exist", async () => {
    const [, , order] = store.fixture.two_shirts
    const rma = await ask(order)
    const draft = await casesOf(store.staff).request(order, 1, { status: "draft" })
    const before = await fingerprint(store.container)

    const parcel = { carrier: "Post", tracking_number: "6A-1" }
    const attempts = (client: ApiClient, id: string, orderId: string) => [
      client.get(`/store/rmas/${id}`),
      client.post(`/store/rmas/${id}/cancel`),
      client.post(`/store/rmas/${id}/tracking`, parcel),
      client.get(`/store/orders/${orderId}/returnability`),
      client.post("/store/rmas", { ...bodyFor(order), order_id: orderId }),
    ]
    const answers = await Promise.all([
      ...attempts(stranger, rma.id, order.id),
      ...attempts(stranger, "rma_no", "order_no"),
      ...attempts(emma, "rma_no", "order_no"),
      ...attempts(emma, draft.id, "order_no"),
    ])
    expect(new Set(answers.map(({ status, data }) => JSON.stringify([status, data])))).toEqual(
      new Set([
        JSON.stringify([
          404,
          {
            type: "not_found",
            code: "not_found",
            message: "There is no such thing, or it is not yours.",
          },
        ]),
      ])
    )
    for (const query of ["", `?order_id=${order.id}`]) {
      const { data } = await stranger.get<ListAnswer>(`/store/rmas${query}`)
      expect(data).toMatchObject({ rmas: [], count: 0 })
    }
    await expect(fingerprint(store.container)).resolves.toEqual(before)
  })

  it("lists the customer's cases without drafts, of one order or of all", async () => {
    const [, , order] = store.fixture.two_shirts
    const all = await emma.get<ListAnswer>("/store/rmas?limit=100")
    expect(all.data.rmas.map(({ status }) => status)).not.toContain("draft")
    expect(all.data.count).toBe(all.data.rmas.length)

    const page = await emma.get<ListAnswer>("/store/rmas?limit=1&offset=1&fields=display_id")
    expect(page.data).toEqual({
      rmas: [{ id: all.data.rmas[1].id, display_id: all.data.rmas[1].display_id }],
      count: all.data.count,
      limit: 1,
      offset: 1,
    })
    const ofOrder = await emma.get<ListAnswer>(`/store/rmas?order_id=${order.id}`)
    expect(ofOrder.data.rmas.map(({ order_id }) => order_id)).toEqual([order.id])
  })

  it("follows the order when it changes hands", async () => {
    const [, , , order] = store.fixture.two_shirts
    const rma = await ask(order)
    const key = { headers: { "idempotency-key": "cancel-once" } }
    const jonas = await store.container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ email: CAST.jonas.email, has_account: true })
    await store.container
      .resolve(Modules.ORDER)
      .updateOrders(order.id, { customer_id: jonas[0].id })

    await expect(emma.get(`/store/rmas/${rma.id}`)).resolves.toMatchObject({ status: 404 })
    await expect(
      emma.post(`/store/rmas/${rma.id}/cancel`, {}, key)
    ).resolves.toMatchObject({ status: 404 })
    await expect(stranger.get(`/store/rmas/${rma.id}`)).resolves.toMatchObject({ status: 200 })
    await expect(stranger.get("/store/rmas")).resolves.toMatchObject({
      data: { count: 1, rmas: [{ id: rma.id }] },
    })
  })

  it("refuses what only staff may ask for, and what says too little", async () => {
    const [, , , , order] = store.fixture.two_shirts
    const rows: [string, object, number, string][] = [
      ["no note", bodyFor(order, { note: undefined }), 400, "invalid_data"],
      ["an empty note", bodyFor(order, { note: "  " }), 400, "invalid_data"],
      ["no reason", bodyFor(order, { reason_id: undefined }), 400, "invalid_data"],
      ["a reason with reasons below", bodyFor(order, { reason_id: await category() }), 400, "invalid_data"],
      ["a hidden action", bodyFor(order, { action_id: "ract_none" }), 400, "invalid_data"],
      ["an unknown variant", bodyFor(order, { exchange_variant_id: "variant_no" }), 400, "invalid_data"],
      ["a kind of staff's", bodyFor(order, {}, { kind: "refused" }), 400, "invalid_data"],
      ["a status", bodyFor(order, {}, { status: "approved" }), 400, "invalid_data"],
      ["a staff note", bodyFor(order, {}, { staff_note: "x" }), 400, "invalid_data"],
      ["a legal basis", bodyFor(order, {}, { legal_basis: "warranty" }), 400, "invalid_data"],
      ["too many units", bodyFor(order, { quantity: 3 }), 400, "quantity_exceeds_returnable"],
    ]
    const before = await fingerprint(store.container)
    for (const [what, body, status, code] of rows) {
      const { data, ...answer } = await emma.post<RefusalBody>("/store/rmas", body)
      expect([what, answer.status, data]).toEqual([
        what,
        status,
        { type: expect.any(String), code, message: expect.any(String) },
      ])
    }
    await expect(fingerprint(store.container)).resolves.toEqual(before)
  })

  async function category() {
    const [reason] = await store.container
      .resolve(Modules.ORDER)
      .listReturnReasons({ id: store.fixture.shop.return_reasons.too_small })
    return reason.parent_return_reason_id
  }

  it("knows nobody who is not signed in as a customer", async () => {
    const [, , , , order] = store.fixture.two_shirts
    const unauthorized = { type: "unauthorized", code: "unauthorized", message: "Sign in first, or ask for a new code or link." }
    const asStaff = store.visitor
    for (const client of [
      store.visitor,
      asStaff.withHeaders({ authorization: "Bearer made.up.token" }),
    ]) {
      const answers = await Promise.all([
        client.get("/store/rmas"),
        client.get("/store/rmas/rma_no"),
        client.get(`/store/orders/${order.id}/returnability`),
        client.post("/store/rmas", bodyFor(order)),
        client.post("/store/rmas/rma_no/cancel"),
        client.post("/store/rmas/rma_no/tracking", {}),
      ])
      expect(answers.map(({ status, data }) => ({ status, data }))).toEqual(
        answers.map(() => ({ status: 401, data: unauthorized }))
      )
    }
  })

  it("takes no returns while they are switched off", async () => {
    const [, , , , , order] = store.fixture.two_shirts
    const { options } = store.container.resolve("rma")
    options.returns_enabled = false
    await expect(emma.post("/store/rmas", bodyFor(order))).resolves.toMatchObject({
      status: 400,
      data: { code: "returns_disabled" },
    })
    options.returns_enabled = true
  })
})
