import type { RefusalCode } from "../../../src/domain"
import type { AdminRma, RefusalBody } from "../../../src/types/http"
import { withStore } from "../../runner"
import { casesOf, done, itemOf } from "../cases"
import { fingerprint } from "../fingerprint"
import { rawRequest } from "../raw-request"

/** One case in every state that requests are tried on, each on an order of its own. */
type Prepared = Record<"requested" | "approved" | "received" | "completed" | "canceled", AdminRma> & {
  /** The same two steps on orders that somebody began to edit afterwards. */
  requested_edited: AdminRma
  received_edited: AdminRma
}

type Row = [what: string, path: string, body: unknown, status: number, code: RefusalCode]

const NOBODY = "rma_01ARZ3NDEKTSV4RRFFQ69G5FAV"

withStore((store) => {
  let cases: Prepared
  let foreignLine: string

  beforeAll(async () => {
    const { act, request, approve, receive, settle } = casesOf(store.staff)
    const { two_shirts, three_shirts, orders } = store.fixture
    const edit = (order_id: string) => done(store.staff, "/admin/order-edits", { order_id })

    const completed = await receive(await approve(two_shirts[3]), 1)
    await settle(completed, 1, { tenders: [{ tender: "original_payment" }] })
    const requestedEdited = await request(three_shirts[0])
    const receivedEdited = await receive(await approve(three_shirts[1]), 1)
    await edit(three_shirts[0].id)
    await edit(three_shirts[1].id)

    cases = {
      requested: await request(two_shirts[0]),
      approved: await approve(two_shirts[1]),
      received: await receive(await approve(two_shirts[2]), 1),
      completed: await act(completed.id, "complete"),
      canceled: await act((await request(two_shirts[4])).id, "cancel"),
      requested_edited: requestedEdited,
      received_edited: receivedEdited,
    }
    foreignLine = orders.mugs.items[0].id
  })

  const path = (name: keyof Prepared, event: string) => `/admin/rmas/${cases[name].id}/${event}`
  const item = (name: keyof Prepared) => cases[name].items[0].id

  async function expectRefusal({ status, data }: { status: number; data: unknown }, row: Row) {
    const [what, , , expectedStatus, code] = row
    expect([what, status, data]).toEqual([
      what,
      expectedStatus,
      { type: expect.any(String), code, message: expect.stringMatching(/^\w.+\.$/) },
    ])
  }

  /** Each row is sent by itself, and all of them together leave no trace. */
  async function expectRefusals(rows: Row[]) {
    const before = await fingerprint(store.container)
    for (const row of rows) {
      await expectRefusal(await store.staff.post<RefusalBody>(row[1], row[2]), row)
    }
    await expect(fingerprint(store.container)).resolves.toEqual(before)
  }

  it("refuses bodies that are no JSON object of ours", async () => {
    const json = { "content-type": "application/json" }
    const long = JSON.stringify({ staff_note: "x".repeat(400_000) })
    const rows: [string, Parameters<typeof rawRequest>[2], number, RefusalCode][] = [
      ["half an object", { body: "{", headers: json }, 400, "invalid_data"],
      ["a list", { body: "[]", headers: json }, 400, "invalid_data"],
      ["null", { body: "null", headers: json }, 400, "invalid_data"],
      ["not UTF-8", { body: new Uint8Array([0x22, 0xff, 0x22]), headers: json }, 400, "invalid_data"],
      ["deeper than deep", { body: "[".repeat(200_000), headers: json }, 400, "invalid_data"],
      ["a prototype", { body: '{"__proto__":{"reason":"x"}}', headers: json }, 400, "invalid_data"],
      ["too much", { body: long, headers: json }, 413, "too_large"],
      ["plain text", { body: "{}", headers: { "content-type": "text/plain" } }, 415, "unsupported_type"],
      ["a form", { body: new URLSearchParams({ reason: "x" }) }, 415, "unsupported_type"],
      [
        "another charset",
        { body: "{}", headers: { "content-type": "application/json; charset=utf-16" } },
        415,
        "unsupported_type",
      ],
    ]
    for (const [what, request, status, code] of rows) {
      const { body, ...answer } = await rawRequest(store, path("requested", "reject"), request)
      await expectRefusal({ ...answer, data: body }, [what, "", undefined, status, code])
    }
  })

  it("takes no body at all where nothing has to be said", async () => {
    const { status, body } = await rawRequest(store, path("requested", "acknowledge"), {})
    expect([status, body]).toMatchObject([200, { rma: { id: cases.requested.id } }])
  })

  it("refuses paths that name nothing", async () => {
    for (const id of [NOBODY, "x".repeat(3_000), "a%00b", "%F0%9F%91%95", "..%2Frmas"]) {
      const { status, body } = await rawRequest(store, `/admin/rmas/${id}`, { method: "GET" })
      expect([id, status, body]).toMatchObject([id, 404, { code: "not_found", type: "not_found" }])
    }
  })

  it("refuses to create what cannot be asked for", async () => {
    const order = store.fixture.two_shirts[5]
    const one = itemOf(order)
    const create = (items: unknown, more = {}) => ({ order_id: order.id, items, ...more })
    const row = (what: string, body: unknown, code: RefusalCode, status = 400): Row => [
      what,
      "/admin/rmas",
      body,
      status,
      code,
    ]
    await expectRefusals([
      row("nothing", {}, "invalid_data"),
      row("no items", create([]), "invalid_data"),
      row("unknown keys", create([one], { metadata: {} }), "invalid_data"),
      row("unknown keys of an item", create([{ ...one, price: 1 }]), "invalid_data"),
      row("quantity 0", create([{ ...one, quantity: 0 }]), "invalid_data"),
      row("a negative quantity", create([{ ...one, quantity: -1 }]), "invalid_data"),
      row("half a unit", create([{ ...one, quantity: 0.5 }]), "invalid_data"),
      row("a quantity in text", create([{ ...one, quantity: "1" }]), "invalid_data"),
      row("a quantity beyond all", create([{ ...one, quantity: 1e300 }]), "invalid_data"),
      row("more than was bought", create([{ ...one, quantity: 3 }]), "quantity_exceeds_returnable"),
      row(
        "more than was bought, in two items",
        create([
          { ...one, quantity: 2 },
          { ...one, action_id: "ract_none" },
        ]),
        "quantity_exceeds_returnable"
      ),
      row("an unknown line", create([{ ...one, line_item_id: "ordli_no" }]), "invalid_data"),
      row("a line of another order", create([{ ...one, line_item_id: foreignLine }]), "invalid_data"),
      row("the same item twice", create([one, one]), "duplicate_item"),
      row("an unknown action", create([{ ...one, action_id: "ract_no" }]), "invalid_data"),
      row("an unknown reason", create([{ ...one, reason_id: "rr_no" }]), "invalid_data"),
      row(
        "an unknown variant instead",
        create([{ ...one, exchange_variant_id: "variant_no" }]),
        "invalid_data"
      ),
      row("an unknown kind", create([one], { kind: "theft" }), "invalid_data"),
      row("an unknown status", create([one], { status: "approved" }), "invalid_data"),
      row("a NUL", create([one], { staff_note: "a\0b" }), "invalid_data"),
      row("half a character", create([{ ...one, note: "\ud83d" }]), "invalid_data"),
      row("a note without end", create([one], { staff_note: "x".repeat(10_001) }), "invalid_data"),
      row("a day that is none", create([one], { received_on: "2026-02-30" }), "invalid_data"),
      row("a negative price", create([one], { purchase_price: -1 }), "invalid_data"),
      row("an unknown order", { order_id: "order_no", items: [one] }, "not_found", 404),
      row(
        "what was never shipped",
        {
          order_id: store.fixture.orders.partly_shipped.id,
          items: [itemOf(store.fixture.orders.partly_shipped, 2)],
        },
        "quantity_exceeds_returnable"
      ),
    ])
  })

  it("refuses every event that the status does not allow", async () => {
    const refused: [keyof Prepared, string, unknown][] = [
      ["requested", "submit", {}],
      ["requested", "complete", {}],
      ["requested", "reopen", {}],
      ["approved", "approve", {}],
      ["approved", "reject", { reason: "No" }],
      ["received", "approve", {}],
      ["received", "cancel", {}],
      ["received", "reopen", {}],
      ["completed", "cancel", {}],
      ["completed", "approve", {}],
      ["completed", "complete", {}],
      ["canceled", "submit", {}],
      ["canceled", "approve", {}],
      ["canceled", "reject", { reason: "No" }],
      ["canceled", "cancel", {}],
      ["canceled", "complete", {}],
      ["canceled", "reopen", {}],
    ]
    const onItems: [keyof Prepared, string, unknown][] = (
      ["requested", "completed", "canceled"] as const
    ).flatMap((name) => [
      [
        name,
        "receive",
        {
          items: [
            { id: item(name), units: [{ quantity: 1, condition: "new", disposition: "restock" }] },
          ],
        },
      ],
      [name, "close-short", { items: [{ id: item(name), quantity: 1 }], reason: "Gone" }],
      [name, "settlements", { items: [{ id: item(name), quantity: 1 }] }],
    ])
    await expectRefusals(
      [...refused, ...onItems].map(([name, event, body]) => [
        `${event} of a case that is ${name}`,
        path(name, event),
        body,
        409,
        "transition_not_allowed",
      ])
    )
  })

  it("refuses to approve what was not asked for", async () => {
    const approve = (items: unknown, more = {}): unknown => ({ items, ...more })
    const id = item("requested")
    const rows: [string, unknown, RefusalCode][] = [
      ["no items", approve([]), "invalid_data"],
      ["nothing of it", approve([{ id, approved_quantity: 0 }]), "nothing_approved"],
      ["more than was asked", approve([{ id, approved_quantity: 2 }]), "invalid_data"],
      ["less than nothing", approve([{ id, approved_quantity: -1 }]), "invalid_data"],
      ["an item of another case", approve([{ id: item("approved"), approved_quantity: 1 }]), "invalid_data"],
      [
        "an item twice",
        approve([
          { id, approved_quantity: 1 },
          { id, approved_quantity: 0 },
        ]),
        "duplicate_item",
      ],
      ["an unknown location", approve(undefined, { location_id: "sloc_no" }), "invalid_data"],
      ["a date that is none", approve(undefined, { return_by: "soon" }), "invalid_data"],
      ["a script as a label", approve(undefined, { label: { url: "javascript:alert(1)" } }), "invalid_data"],
      ["a label that pays", approve(undefined, { label: { cost: -5 } }), "invalid_data"],
    ]
    await expectRefusals(
      rows.map(([what, body, code]) => [what, path("requested", "approve"), body, 400, code])
    )
  })

  it("refuses to receive what is not awaited, or where it cannot be", async () => {
    const { damaged, main } = store.fixture.shop.locations
    const id = item("approved")
    const unit = { quantity: 1, condition: "new", disposition: "restock" }
    const receive = (units: unknown) => ({ items: [{ id, units }] })
    const rows: [string, unknown, RefusalCode][] = [
      ["nothing", { items: [] }, "invalid_data"],
      ["no units", receive([]), "invalid_data"],
      ["more than was approved", receive([{ ...unit, quantity: 2 }]), "quantity_exceeds_returnable"],
      ["more in the sum", receive([unit, unit]), "quantity_exceeds_returnable"],
      ["quantity 0", receive([{ ...unit, quantity: 0 }]), "invalid_data"],
      ["an unknown condition", receive([{ ...unit, condition: "burnt" }]), "invalid_data"],
      ["an unknown disposition", receive([{ ...unit, disposition: "sell" }]), "invalid_data"],
      ["an unknown location", receive([{ ...unit, location_id: "sloc_no" }]), "invalid_data"],
      [
        "a quarantine that sells",
        receive([{ ...unit, disposition: "quarantine", location_id: main }]),
        "location_is_sellable",
      ],
      ["a quarantine nowhere", receive([{ ...unit, disposition: "quarantine" }]), "location_is_sellable"],
      ["a wrong item on the shelf", receive([{ ...unit, condition: "wrong_item" }]), "invalid_data"],
      [
        "an item of another case",
        { items: [{ id: item("requested"), units: [{ ...unit, location_id: damaged }] }] },
        "invalid_data",
      ],
      [
        "an item twice",
        {
          items: [
            { id, units: [unit] },
            { id, units: [unit] },
          ],
        },
        "duplicate_item",
      ],
    ]
    await expectRefusals(
      rows.map(([what, body, code]) => [what, path("approved", "receive"), body, 400, code])
    )
  })

  it("refuses to settle what is not there, or by sums that do not add up", async () => {
    const id = item("received")
    const one = { items: [{ id, quantity: 1 }] }
    const settle = (more: unknown): unknown => ({ ...one, ...(more as object) })
    const rows: [string, unknown, RefusalCode][] = [
      ["nothing", { items: [] }, "invalid_data"],
      ["more than came", { items: [{ id, quantity: 2 }] }, "not_received"],
      ["an item twice", { items: [...one.items, ...one.items] }, "duplicate_item"],
      ["a negative fee", settle({ label_fee: -5 }), "invalid_data"],
      ["a fee in text", settle({ label_fee: "5" }), "invalid_data"],
      ["a fee of a third of a cent", settle({ label_fee: 0.003 }), "invalid_data"],
      ["a fee above everything", settle({ label_fee: 51 }), "owed_negative"],
      ["more shipping than was paid", settle({ shipping_refund: 10.01 }), "invalid_data"],
      ["an adjustment without a reason", settle({ adjustment: { amount: 5 } }), "invalid_data"],
      ["no tenders", settle({ tenders: [] }), "invalid_data"],
      ["an unknown tender", settle({ tenders: [{ tender: "cash" }] }), "invalid_data"],
      ["a tender that the shop does not offer", settle({ tenders: [{ tender: "coupon" }] }), "tender_not_available"],
      ["tenders below", settle({ tenders: [{ tender: "manual", amount: 49.99 }] }), "tenders_do_not_sum"],
      ["tenders above", settle({ tenders: [{ tender: "manual", amount: 50.01 }] }), "tenders_do_not_sum"],
      [
        "a payment of another order",
        settle({
          tenders: [
            {
              tender: "original_payment",
              payment_id: store.fixture.orders.mugs.payment_id,
            },
          ],
        }),
        "invalid_data",
      ],
      [
        "more than the card can take",
        settle({ goodwill: 90, tenders: [{ tender: "original_payment" }] }),
        "tender_exceeds_captured",
      ],
    ]
    await expectRefusals([
      ...rows.map<Row>(([what, body, code]) => [
        what,
        path("received", "settlements"),
        body,
        400,
        code,
      ]),
      [
        "what staff saw is not what is owed",
        path("received", "settlements"),
        settle({ expected_owed: 49 }),
        409,
        "settlement_changed",
      ],
      [
        "goods that did not come",
        path("approved", "settlements"),
        { items: [{ id: item("approved"), quantity: 1 }] },
        400,
        "not_received",
      ],
    ])
  })

  it("refuses to complete while goods or money are open", async () => {
    await expectRefusals([
      ["goods awaited", path("approved", "complete"), {}, 409, "goods_awaited"],
      ["units unresolved", path("received", "complete"), {}, 409, "units_unresolved"],
    ])
  })

  it("refuses to touch an order that somebody is editing", async () => {
    const rows: [keyof Prepared, string, unknown][] = [
      ["requested_edited", "approve", {}],
      ["received_edited", "settlements", { items: [{ id: item("received_edited"), quantity: 1 }] }],
    ]
    await expectRefusals(
      rows.map(([name, event, body]) => [
        `${event} during an edit`,
        path(name, event),
        body,
        409,
        "order_change_open",
      ])
    )
    const { data } = await store.staff.get<{ rma: AdminRma }>(
      `/admin/rmas/${cases.requested_edited.id}`
    )
    expect(data.rma.alerts).toContainEqual({
      code: "order_change_open",
      level: "warning",
      message: expect.any(String),
    })
  })

  it("refuses lists of what there is not", async () => {
    const rows = [
      "status=lost",
      "status[]=approved&status[]=lost",
      "kind[0]=theft",
      "goods=gone",
      "money=much",
      "acknowledged=perhaps",
      "limit=101",
      "limit=-1",
      "limit=1.5",
      "offset=x",
      "order=email",
      "order=created_at;drop table rma",
      "created_at[$gte]=soon",
      "created_at[$like]=2026",
      "created_at=2026-01-01",
      "q=%00",
      `q=${"x".repeat(201)}`,
      "fields=+secrets",
      "metadata=1",
      "order_id[$ne]=x",
    ]
    for (const query of rows) {
      const { status, data } = await store.staff.get<RefusalBody>(`/admin/rmas?${query}`)
      expect([query, status, data.code]).toEqual([query, 400, "invalid_data"])
    }
  })

  it("refuses things that are not there, by one and the same answer", async () => {
    const answers = await Promise.all([
      store.staff.get(`/admin/rmas/${NOBODY}`),
      store.staff.get(`/admin/rmas/${NOBODY}/timeline`),
      store.staff.get("/admin/settlements/stl_no"),
      store.staff.get("/admin/return-actions/ract_no"),
      store.staff.post(`/admin/rmas/${NOBODY}`, { staff_note: "x" }),
      store.staff.post(`/admin/rmas/${NOBODY}/approve`),
      store.staff.post(`/admin/rmas/${NOBODY}/settlements/preview`, {
        items: [{ id: "rmai_no", quantity: 1 }],
      }),
      store.staff.post("/admin/settlements/stl_no/reimbursements", {
        tenders: [{ tender: "manual" }],
      }),
      store.staff.post("/admin/reimbursements/reim_no/retry"),
      store.staff.post("/admin/reimbursements/reim_no/cancel"),
      store.staff.post("/admin/reimbursements/reim_no/resolve", { outcome: "not_paid" }),
    ])
    expect(new Set(answers.map(({ status, data }) => JSON.stringify([status, data]))).size).toBe(1)
    expect(answers[0].status).toBe(404)
  })

  it("lets nobody in who is not staff", async () => {
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    for (const client of [store.api, store.visitor, emma]) {
      await expect(client.get(`/admin/rmas/${cases.requested.id}`)).resolves.toMatchObject({
        status: 401,
      })
    }
  })
})
