import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { RefusalCode } from "../../../src/domain"
import type {
  AdminRma,
  AdminRmaTimelineResponse,
  AdminSettlementResponse,
  HttpSettlement,
  RefusalBody,
  StoreRma,
} from "../../../src/types/http"
import { expectInvariants, orderBooks } from "../../checks"
import { aDeliveredOrder, type PlacedOrder } from "../../factories/orders"
import { gateway } from "../../factories/providers/unreliable-payment/gateway"
import { withStore } from "../../runner"
import { casesOf, done, itemOf } from "../cases"
import { fingerprint } from "../fingerprint"

type Body = Record<string, unknown>

const NUMBER = /^CN-\d{4}-\d{6}$/

withStore((store) => {
  const cases = () => casesOf(store.staff)

  async function shirts(quantity = 2, payment_provider?: string): Promise<PlacedOrder> {
    return aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity }],
      payment_provider,
    })
  }
  async function received(order: PlacedOrder, quantity = 1): Promise<AdminRma> {
    return cases().receive(await cases().approve(order, quantity), quantity)
  }
  const act = (id: string, name: string, body: Body = {}) =>
    store.staff.post<AdminSettlementResponse & RefusalBody>(`/admin/settlements/${id}/${name}`, body)
  const acted = async (id: string, name: string, body: Body = {}) =>
    (await done<AdminSettlementResponse>(store.staff, `/admin/settlements/${id}/${name}`, body))
      .settlement
  const readSettlement = async (id: string) =>
    (await store.staff.get<AdminSettlementResponse>(`/admin/settlements/${id}`)).data.settlement
  const read = async ({ id }: { id: string }) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const timeline = async ({ id }: { id: string }) =>
    (await store.staff.get<AdminRmaTimelineResponse>(`/admin/rmas/${id}/timeline`)).data.timeline
  const totals = async (order: PlacedOrder) => {
    const { total, pending } = await orderBooks(store.container, order.id)
    return { total, pending }
  }

  it("drafts, approves, pays later in two ways, and says so", async () => {
    const order = await shirts()
    const rma = await received(order)
    const before = await totals(order)

    const draft = await cases().settle(rma, 1, { label_fee: 5, points_to_cancel: 120, draft: true })
    expect(draft).toMatchObject({
      status: "draft",
      owed: 45,
      reimbursements: [],
      credit_note: null,
      points_to_cancel: 120,
      created_by: store.fixture.admin.id,
    })
    expect(draft.lines.map(({ type, amount }) => [type, amount])).toEqual([
      ["item_value", 50],
      ["label_fee", -5],
    ])
    expect(draft).not.toHaveProperty("approved_by")
    await expect(totals(order)).resolves.toEqual(before)
    const drafted = await read(rma)
    expect(drafted).toMatchObject({ money: "owed", items: [{ resolved_quantity: 0 }] })
    expect(drafted.settlements).toEqual([draft])
    expect(drafted.alerts.map(({ code }) => code)).toContain("settlement_needs_approval")
    await expectInvariants(store.container, order.id)

    const approved = await acted(draft.id, "approve")
    expect(approved).toMatchObject({
      id: draft.id,
      status: "approved",
      owed: 45,
      reimbursements: [],
      credit_note: { number: expect.stringMatching(NUMBER) },
      points_to_cancel: 120,
      approved_by: store.fixture.admin.id,
    })
    await expect(totals(order)).resolves.toEqual({ total: 65, pending: -45 })
    await expect(read(rma)).resolves.toMatchObject({
      money: "credit_note_issued",
      items: [{ resolved_quantity: 1 }],
      credit_notes: [{ number: approved.credit_note?.number, total: 45 }],
    })
    await expectInvariants(store.container, order.id)

    const paid = await acted(draft.id, "reimbursements", {
      tenders: [{ tender: "manual", amount: 20 }, { tender: "original_payment" }],
    })
    expect(paid.reimbursements).toMatchObject([
      { tender: "manual", amount: 20, status: "paid" },
      { tender: "original_payment", amount: 25, status: "paid" },
    ])
    await expect(totals(order)).resolves.toEqual({ total: 65, pending: 0 })
    await expectInvariants(store.container, order.id)

    const told = await timeline(rma)
    expect(told.map(({ event }) => event).slice(-7)).toEqual([
      "settlement_drafted",
      "settlement.approved",
      "credit_note.issued",
      "reimbursement_started",
      "reimbursement_started",
      "reimbursement.paid",
      "reimbursement.paid",
    ])
    expect(told.find(({ event }) => event === "settlement.approved")?.data).toMatchObject({
      settlement_id: draft.id,
      points_to_cancel: 120,
    })
    expect(told.find(({ event }) => event === "credit_note.issued")?.data).toMatchObject({
      settlement_id: draft.id,
      number: approved.credit_note?.number,
      total: 45,
    })
  })

  it("pays a draft by the tenders that were typed with it, unless its approval names others", async () => {
    const order = await shirts(2, "pp_unreliable_test")
    const rma = await received(order, 2)
    const tenders = [{ tender: "original_payment" as const }]
    const first = await cases().settle(rma, 1, { tenders, draft: true })
    const second = await cases().settle(rma, 1, { tenders, draft: true })

    await expect(acted(first.id, "approve")).resolves.toMatchObject({
      reimbursements: [{ tender: "original_payment", amount: 50, status: "paid" }],
    })
    await expect(
      acted(second.id, "approve", { tenders: [{ tender: "manual" }] })
    ).resolves.toMatchObject({ reimbursements: [{ tender: "manual", amount: 50, status: "paid" }] })
    await expectInvariants(store.container, order.id)
  })

  it("takes every kind of line, each with its own sign", async () => {
    const order = await shirts()
    const rma = await received(order)
    const settlement = await cases().settle(rma, 1, {
      shipping_refund: 10,
      return_cost_refund: 6,
      goodwill: 2,
      adjustment: { amount: -1, reason: "Rounded for the customer's bank" },
      label_fee: 5,
      restocking_fee: 4,
      damage_deduction: 3,
      discount_clawback: 2.5,
      tenders: [{ tender: "manual" }],
    })
    expect(settlement.lines.map(({ type, amount }) => [type, amount])).toEqual([
      ["item_value", 50],
      ["shipping_refund", 10],
      ["return_cost_refund", 6],
      ["goodwill", 2],
      ["adjustment", -1],
      ["label_fee", -5],
      ["restocking_fee", -4],
      ["damage_deduction", -3],
      ["discount_clawback", -2.5],
    ])
    expect(settlement.owed).toBe(52.5)
    await expect(totals(order)).resolves.toEqual({ total: 57.5, pending: 0 })
    await expectInvariants(store.container, order.id)
  })

  it("voids what is not paid, and settles the same units again", async () => {
    const order = await shirts()
    const rma = await received(order)
    const before = await totals(order)
    const { id, credit_note } = await cases().settle(rma, 1, { label_fee: 5 })
    await expect(totals(order)).resolves.toEqual({ total: 65, pending: -45 })

    const voided = await acted(id, "void", { reason: "The label was free" })
    expect(voided).toMatchObject({
      status: "voided",
      void_reason: "The label was free",
      voided_by: store.fixture.admin.id,
      credit_note,
      counter_note: { number: expect.stringMatching(NUMBER) },
    })
    expect(voided.counter_note?.number).not.toBe(credit_note?.number)
    await expect(totals(order)).resolves.toEqual(before)
    await expect(read(rma)).resolves.toMatchObject({
      money: "owed",
      items: [{ resolved_quantity: 0 }],
    })
    await expectInvariants(store.container, order.id)

    const again = await cases().settle(rma, 1, { tenders: [{ tender: "original_payment" }] })
    expect(again).toMatchObject({ owed: 50, reimbursements: [{ amount: 50, status: "paid" }] })
    await expect(totals(order)).resolves.toEqual({ total: 60, pending: 0 })
    await expectInvariants(store.container, order.id)

    const told = await timeline(rma)
    expect(told.map(({ event }) => event).slice(-7)).toEqual([
      "settlement.approved",
      "credit_note.issued",
      "settlement.voided",
      "credit_note.issued",
      "settlement.approved",
      "credit_note.issued",
      "reimbursement.paid",
    ])
    expect(told.at(-5)?.data).toMatchObject({ settlement_id: id, reason: "The label was free" })
    expect(told.at(-4)?.data).toMatchObject({
      type: "counter_note",
      number: voided.counter_note?.number,
    })
  })

  it("discards a draft without a word to the books", async () => {
    const order = await shirts()
    const rma = await received(order)
    const draft = await cases().settle(rma, 1, { goodwill: 9, draft: true })
    const before = await totals(order)
    await expect(acted(draft.id, "void", { reason: "Twice" })).resolves.toMatchObject({
      status: "voided",
      credit_note: null,
      void_reason: "Twice",
    })
    await expect(totals(order)).resolves.toEqual(before)
    const told = await timeline(rma)
    expect(told.at(-1)).toMatchObject({
      event: "settlement_draft_discarded",
      data: { settlement_id: draft.id, reason: "Twice" },
    })
    await expectInvariants(store.container, order.id)
  })

  it("shows customers neither drafts nor what was voided", async () => {
    const order = await shirts(2)
    const rma = await received(order, 2)
    await cases().settle(rma, 1, { draft: true })
    const kept = await cases().settle(rma, 1)
    const shown = async () => {
      const customer = await store.signInAsCustomer(store.fixture.customers.emma)
      const { data } = await customer.get<{ rma: StoreRma }>(`/store/rmas/${rma.id}`)
      return data.rma.settlements.map((settlement) => [settlement.id, settlement.created_by])
    }
    await expect(shown()).resolves.toEqual([[kept.id, undefined]])
    await acted(kept.id, "void", { reason: "A mistake" })
    await expect(shown()).resolves.toEqual([])
  })

  it("approves what has changed only where whoever approves saw it", async () => {
    const order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "mug", quantity: 3 }],
      shipping: "pickup",
      discounts: [{ on: "mug", amount: 2 }],
    })
    const rma = await received(order, 3)
    const draft = await cases().settle(rma, 1, { draft: true })
    expect(draft.owed).toBe(3.33)
    await cases().settle(rma, 1, { tenders: [{ tender: "manual" }] })

    const before = await fingerprint(store.container)
    await expect(act(draft.id, "approve")).resolves.toMatchObject({
      status: 409,
      data: { code: "settlement_changed" },
    })
    await expect(act(draft.id, "approve", { expected_owed: 3.33 })).resolves.toMatchObject({
      status: 409,
      data: { code: "settlement_changed" },
    })
    await expect(fingerprint(store.container)).resolves.toEqual(before)

    const approved = await acted(draft.id, "approve", {
      expected_owed: 3.34,
      tenders: [{ tender: "manual" }],
    })
    expect(approved).toMatchObject({
      id: draft.id,
      owed: 3.34,
      lines: [{ type: "item_value", amount: 3.34 }],
      reimbursements: [{ amount: 3.34, status: "paid" }],
    })
    await expectInvariants(store.container, order.id)
  })

  it("does each act once, however many ask at once", async () => {
    const order = await shirts()
    const rma = await received(order)
    const draft = await cases().settle(rma, 1, { draft: true })
    const statuses = async (name: string, body: Body) => {
      const answers = await Promise.all([1, 2, 3].map(() => act(draft.id, name, body)))
      return answers.map(({ status }) => status).sort()
    }
    await expect(statuses("approve", {})).resolves.toEqual([200, 409, 409])
    await expectInvariants(store.container, order.id)
    await expect(statuses("void", { reason: "Thrice" })).resolves.toEqual([200, 409, 409])
    await expectInvariants(store.container, order.id)
    await expect(totals(order)).resolves.toEqual({ total: 60, pending: -50 })
  })

  it("credits no account of the loyalty plugin for a fee", async () => {
    const accounts = async () => {
      const knex = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const rows = await Promise.all(
        ["store_credit_account", "store_credit_account_transaction", "loyalty_gift_card"].map(
          (table) => knex(table).count()
        )
      )
      return rows.flat()
    }
    const order = await shirts()
    const rma = await received(order)
    const before = await accounts()
    const kept = await cases().settle(rma, 1, { label_fee: 7 })
    await acted(kept.id, "void", { reason: "Wrong fee" })
    await cases().settle(rma, 1, { label_fee: 5, tenders: [{ tender: "original_payment" }] })
    await expect(accounts()).resolves.toEqual(before)
    await expect(totals(order)).resolves.toEqual({ total: 65, pending: 0 })
  })

  describe("refuses by name, and leaves the books as they were:", () => {
    type Prepared = { settlement: HttpSettlement; body?: Body }
    const paid = async () => {
      const rma = await received(await shirts())
      return { rma, settlement: await cases().settle(rma, 1, { tenders: [{ tender: "manual" }] }) }
    }
    const kept = async () => {
      const rma = await received(await shirts())
      return { rma, settlement: await cases().settle(rma, 1) }
    }
    const drafted = async () => {
      const rma = await received(await shirts())
      return { rma, settlement: await cases().settle(rma, 1, { draft: true }) }
    }
    const voided = async () => {
      const { settlement } = await kept()
      return { settlement: await acted(settlement.id, "void", { reason: "A mistake" }) }
    }
    const failed = async () => {
      const rma = await received(await shirts(2, "pp_unreliable_test"))
      gateway.answerNext({ kind: "refuse" })
      const settlement = await cases().settle(rma, 1, { tenders: [{ tender: "original_payment" }] })
      expect(settlement.reimbursements).toMatchObject([{ status: "failed" }])
      return { rma, settlement }
    }
    const edited = async (of: () => Promise<{ rma: AdminRma; settlement: HttpSettlement }>) => {
      const { rma, settlement } = await of()
      await done(store.staff, "/admin/order-edits", { order_id: rma.order_id })
      return { settlement }
    }
    const reason = { reason: "A mistake" }
    const byHand = { tenders: [{ tender: "manual" }] }

    const ROWS: [string, () => Promise<Prepared>, string, Body, number, RefusalCode][] = [
      ["approving twice", kept, "approve", {}, 409, "transition_not_allowed"],
      ["approving what is voided", voided, "approve", {}, 409, "transition_not_allowed"],
      ["paying a draft", drafted, "reimbursements", byHand, 409, "transition_not_allowed"],
      ["paying what is voided", voided, "reimbursements", byHand, 409, "transition_not_allowed"],
      ["paying twice", paid, "reimbursements", byHand, 409, "already_settled"],
      ["voiding what is paid", paid, "void", reason, 409, "reimbursement_paid"],
      ["voiding a void", voided, "void", reason, 409, "transition_not_allowed"],
      ["voiding what failed", failed, "void", reason, 409, "transition_not_allowed"],
      [
        "voiding in a closed case",
        async () => {
          const { rma, settlement } = await kept()
          await cases().act(rma.id, "complete")
          return { settlement }
        },
        "void",
        reason,
        409,
        "transition_not_allowed",
      ],
      [
        "approving units that were settled meanwhile",
        async () => {
          const { rma, settlement } = await drafted()
          await cases().settle(rma, 1)
          return { settlement }
        },
        "approve",
        {},
        400,
        "not_received",
      ],
      ["voiding during an edit", () => edited(kept), "void", reason, 409, "order_change_open"],
      ["approving during an edit", () => edited(drafted), "approve", {}, 409, "order_change_open"],
      ["other tenders", drafted, "approve", { tenders: [] }, 400, "invalid_data"],
      [
        "too much by hand",
        drafted,
        "approve",
        { tenders: [{ tender: "manual", amount: 50.01 }] },
        400,
        "tenders_do_not_sum",
      ],
      [
        "more than was captured",
        async () => {
          const { rma, settlement } = await drafted()
          await cases().settle(rma, 0, {
            items: [],
            goodwill: 90,
            tenders: [{ tender: "original_payment" }],
          })
          return { settlement }
        },
        "approve",
        { tenders: [{ tender: "original_payment" }] },
        400,
        "tender_exceeds_captured",
      ],
      ["no reason", kept, "void", {}, 400, "invalid_data"],
      ["an unknown key", kept, "void", { ...reason, force: true }, 400, "invalid_data"],
      ["an empty reason", kept, "void", { reason: "  " }, 400, "invalid_data"],
    ]

    test.each(ROWS)("%s", async (_, prepare, name, body, status, code) => {
      const { settlement } = await prepare()
      const before = await fingerprint(store.container)
      await expect(act(settlement.id, name, body)).resolves.toMatchObject({
        status,
        data: { code, message: expect.stringMatching(/^\w.+\.$/) },
      })
      await expect(fingerprint(store.container)).resolves.toEqual(before)
      await expect(readSettlement(settlement.id)).resolves.toEqual(settlement)
    })

    test.each(["approve", "void", "reimbursements"])("%s of what there is not", async (name) => {
      const body = { approve: {}, void: reason, reimbursements: byHand }[name]
      await expect(act("stl_01ARZ3NDEKTSV4RRFFQ69G5FAV", name, body)).resolves.toMatchObject({
        status: 404,
        data: { code: "not_found" },
      })
    })

    const DRAFTS: [string, Body, RefusalCode][] = [
      ["more units than came", { items: 9, draft: true }, "not_received"],
      ["a negative total", { label_fee: 60, draft: true }, "owed_negative"],
      ["points in parts", { points_to_cancel: 1.5 }, "invalid_data"],
      ["a bonus on money", { tenders: [{ tender: "manual", bonus_percent: 5 }] }, "invalid_data"],
      ["no reason for an override", { override_reason: " " }, "invalid_data"],
    ]
    test.each(DRAFTS)("settling with %s", async (_, { items = 1, ...body }, code) => {
      const rma = await received(await shirts())
      const before = await fingerprint(store.container)
      const answer = await store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/settlements`, {
        items: [{ id: rma.items[0].id, quantity: items }],
        ...body,
      })
      expect([answer.status, answer.data.code]).toEqual([400, code])
      await expect(fingerprint(store.container)).resolves.toEqual(before)
    })
  })

  it("pays money for what is to be store credit only where staff say why", async () => {
    const order = await shirts()
    const { id } = (
      await done<{ rma: AdminRma }>(store.staff, "/admin/rmas", {
        order_id: order.id,
        items: [itemOf(order, 1, "store_credit")],
      })
    ).rma
    const rma = await cases().receive(await cases().act(id, "approve"), 1)
    const body = {
      items: [{ id: rma.items[0].id, quantity: 1 }],
      tenders: [{ tender: "original_payment" }],
    }
    const path = `/admin/rmas/${rma.id}/settlements`
    const refused = await store.staff.post<RefusalBody>(path, body)
    expect([refused.status, refused.data.code]).toEqual([400, "tender_not_available"])

    const { settlement } = await done<AdminSettlementResponse>(store.staff, path, {
      ...body,
      override_reason: "They closed their account",
    })
    expect(settlement).toMatchObject({
      override_reason: "They closed their account",
      reimbursements: [{ tender: "original_payment", amount: 50, status: "paid" }],
    })
    const approved = (await timeline(rma)).find(({ event }) => event === "settlement.approved")
    expect(approved?.data).toMatchObject({ override_reason: "They closed their account" })
    await expectInvariants(store.container, order.id)
  })
})
