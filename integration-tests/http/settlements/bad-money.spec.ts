import type { RefusalCode } from "../../../src/domain"
import type { AdminRma, HttpSettlement, RefusalBody } from "../../../src/types/http"
import { RMA_MODULE } from "../../../src/modules/rma"
import { expectInvariants } from "../../checks"
import { aDeliveredOrder, type PlacedOrder } from "../../factories/orders"
import { gateway } from "../../factories/providers/unreliable-payment/gateway"
import { withStore } from "../../runner"
import { casesOf, done } from "../cases"
import { fingerprint } from "../fingerprint"
import { rawRequest } from "../raw-request"

type Row = [what: string, path: string, body: unknown, status: number, code: RefusalCode]
type Money = [what: string, more: object, code: RefusalCode]

/** Eight cases on a machine that has other things to do. */
const PREPARING_MS = 300_000
const CARD = { tender: "original_payment" }
const BY_HAND = { tender: "manual" }
const CREDIT = { tender: "store_credit" }
const WHY = { override_reason: "The customer asked for it" }
const JSON_TYPE = { "content-type": "application/json" }

/** Everything about money that is wrong, by requests: refused by name, and the books as they were. */
withStore((store) => {
  const cases = () => casesOf(store.staff)
  let order: PlacedOrder
  let received: AdminRma
  let ofGuest: AdminRma
  let unpaid: AdminRma
  let draft: HttpSettlement
  let approved: HttpSettlement
  let paid: HttpSettlement
  let voided: HttpSettlement

  const buy = (quantity: number, payment_provider?: string) =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity }],
      payment_provider,
    })
  const receiveOne = async (placed: PlacedOrder) =>
    cases().receive(await cases().approve(placed), 1)

  beforeAll(async () => {
    const { orders, two_shirts } = store.fixture
    order = two_shirts[0]
    received = await receiveOne(order)
    ofGuest = await receiveOne(orders.guest)
    unpaid = await receiveOne(orders.unpaid)
    draft = await cases().settle(await receiveOne(two_shirts[1]), 1, { draft: true })
    approved = await cases().settle(await receiveOne(two_shirts[2]), 1)
    paid = await cases().settle(await receiveOne(two_shirts[3]), 1, { tenders: [{ tender: "manual" }] })
    voided = await cases().settle(await receiveOne(two_shirts[4]), 1)
    await done(store.staff, `/admin/settlements/${voided.id}/void`, { reason: "Typed twice" })
  }, PREPARING_MS)

  async function expectRefusals(rows: Row[]) {
    const before = await fingerprint(store.container)
    for (const [what, path, body, status, code] of rows) {
      const answer = await store.staff.post<RefusalBody>(path, body)
      expect([what, answer.status, answer.data]).toEqual([
        what,
        status,
        { type: expect.any(String), code, message: expect.stringMatching(/^\w.+\.$/) },
      ])
    }
    await expect(fingerprint(store.container)).resolves.toEqual(before)
  }

  const settleRow = (rma: AdminRma, what: string, more: object, code: RefusalCode, status = 400): Row => [
    what,
    `/admin/rmas/${rma.id}/settlements`,
    { items: [{ id: rma.items[0].id, quantity: 1 }], ...more },
    status,
    code,
  ]
  const expectSettlingRefused = (rows: Money[]) =>
    expectRefusals(rows.map(([what, more, code]) => settleRow(received, what, more, code)))

  it("gives no more than is owed, was captured, or belongs to the units", async () => {
    await expectSettlingRefused([
      ["more than the card paid", { goodwill: 60.01, tenders: [CARD] }, "tender_exceeds_captured"],
      [
        "more than one of two ways can take",
        { goodwill: 100, tenders: [{ ...CARD, amount: 120 }, BY_HAND] },
        "tender_exceeds_captured",
      ],
      ["a total below zero, by a fee", { label_fee: 50.01 }, "owed_negative"],
      ["a total below zero, by two", { label_fee: 25, damage_deduction: 25.01 }, "owed_negative"],
      ["a total below zero, by hand", { adjustment: { amount: -50.01, reason: "No" } }, "owed_negative"],
      ["more shipping than was paid", { shipping_refund: 10.01 }, "invalid_data"],
      ["more units than came", { items: [{ id: received.items[0].id, quantity: 2 }] }, "not_received"],
    ])
    await expectRefusals([
      settleRow(unpaid, "what nobody paid", { goodwill: 60.01 }, "nothing_paid"),
      settleRow(received, "another sum than was shown", { expected_owed: 49.99 }, "settlement_changed", 409),
    ])
  })

  it("takes only tenders that sum to what is owed, and that this customer can have", async () => {
    const foreign = store.fixture.orders.mugs
    await expectSettlingRefused([
      ["no tenders", { tenders: [] }, "invalid_data"],
      ["a cent too little", { tenders: [{ ...BY_HAND, amount: 49.99 }] }, "tenders_do_not_sum"],
      ["a cent too much", { tenders: [{ ...BY_HAND, amount: 25 }, { ...CARD, amount: 25.01 }] }, "tenders_do_not_sum"],
      ["the rest twice", { tenders: [BY_HAND, CARD] }, "invalid_data"],
      ["nothing by hand", { tenders: [{ ...BY_HAND, amount: 0 }, CARD] }, "invalid_data"],
      ["less than nothing", { tenders: [{ ...BY_HAND, amount: -1 }, CARD] }, "invalid_data"],
      ["half a cent", { tenders: [{ ...BY_HAND, amount: 0.005 }, CARD] }, "invalid_data"],
      ["cash", { tenders: [{ tender: "cash" }] }, "invalid_data"],
      ["a coupon beside gift cards", { tenders: [{ tender: "coupon" }] }, "tender_not_available"],
      ["a payment of another order", { tenders: [{ ...CARD, payment_id: foreign.payment_id }] }, "invalid_data"],
      ["a payment by hand to a card", { tenders: [{ ...BY_HAND, payment_id: order.payment_id }] }, "invalid_data"],
      ["a bonus on a card", { tenders: [{ ...CARD, bonus_percent: 5 }] }, "invalid_data"],
      ["a bonus below zero", { tenders: [{ ...CREDIT, bonus_percent: -1 }] }, "invalid_data"],
      ["a bonus beyond all", { tenders: [{ ...CREDIT, bonus_percent: 101 }] }, "invalid_data"],
      ["no order to move it to", { tenders: [{ tender: "replacement_order" }] }, "invalid_data"],
      [
        "an order that is not there",
        { tenders: [{ tender: "replacement_order", order_id: "order_no" }] },
        "tender_not_available",
      ],
      [
        "the order itself",
        { tenders: [{ tender: "replacement_order", order_id: order.id }] },
        "tender_not_available",
      ],
      [
        "an order of somebody else",
        { tenders: [{ tender: "replacement_order", order_id: store.fixture.orders.guest.id }] },
        "tender_not_available",
      ],
    ])
    await expectRefusals([
      settleRow(ofGuest, "an account for a guest", { ...WHY, tenders: [CREDIT] }, "tender_not_available"),
    ])
  })

  it("reads amounts, reasons and lists before it believes them", async () => {
    const [{ id }] = received.items
    const things = (count: number) => Array.from({ length: count }, () => ({ id, quantity: 1 }))
    await expectSettlingRefused([
      ["an amount in text", { goodwill: "5" }, "invalid_data"],
      ["an amount in a list", { goodwill: [5] }, "invalid_data"],
      ["no amount", { goodwill: null }, "invalid_data"],
      ["an amount that is true", { goodwill: true }, "invalid_data"],
      ["an amount below zero", { goodwill: -0.01 }, "invalid_data"],
      ["an amount beyond all", { goodwill: 1e21 }, "invalid_data"],
      ["a tiny amount", { label_fee: 1e-7 }, "invalid_data"],
      ["many decimals", { label_fee: 5.000000001 }, "invalid_data"],
      ["a sum of a float", { label_fee: 0.1 + 0.2 }, "invalid_data"],
      ["an unknown key", { discount: 5 }, "invalid_data"],
      ["an unknown key of a tender", { tenders: [{ ...CARD, iban: "CH93" }] }, "invalid_data"],
      ["half a point", { points_to_cancel: 0.5 }, "invalid_data"],
      ["an adjustment without a reason", { adjustment: { amount: 1 } }, "invalid_data"],
      ["an adjustment of nothing", { adjustment: { amount: 0, reason: "None" } }, "invalid_data"],
      ["a reason of spaces", { adjustment: { amount: 1, reason: " \n " } }, "invalid_data"],
      ["a reason without end", { override_reason: "x".repeat(10_001) }, "invalid_data"],
      ["a reason with a NUL", { override_reason: "a\0b" }, "invalid_data"],
      ["a reason with half a character", { override_reason: "\ud83d" }, "invalid_data"],
      ["a thousand times the same unit", { items: things(1_000) }, "duplicate_item"],
      ["thousands of items", { items: things(1_001) }, "invalid_data"],
      ["an item of another case", { items: [{ id: ofGuest.items[0].id, quantity: 1 }] }, "invalid_data"],
      ["thousands of tenders", { tenders: things(1_001) }, "invalid_data"],
    ])
  })

  it("refuses numbers that only a text of JSON can hold", async () => {
    const before = await fingerprint(store.container)
    for (const goodwill of ["1e999", "-1e999", "NaN", "Infinity", "0x10", "00.5", "1e308"]) {
      const { status, body } = await rawRequest(store, `/admin/rmas/${received.id}/settlements`, {
        headers: JSON_TYPE,
        body: `{"items":[{"id":"${received.items[0].id}","quantity":1}],"goodwill":${goodwill}}`,
      })
      expect([goodwill, status, body]).toMatchObject([goodwill, 400, { code: "invalid_data" }])
    }
    await expect(fingerprint(store.container)).resolves.toEqual(before)
  })

  it("does nothing with a settlement that its state does not allow", async () => {
    const act = ({ id }: HttpSettlement, name: string) => `/admin/settlements/${id}/${name}`
    const reason = "No"
    const pay = { tenders: [BY_HAND] }
    const payment = (name: string) => `/admin/reimbursements/${paid.reimbursements[0].id}/${name}`
    const row = (what: string, path: string, body: object, code: RefusalCode, status = 409): Row => [
      what,
      path,
      body,
      status,
      code,
    ]
    await expectRefusals([
      row("void what is void", act(voided, "void"), { reason }, "transition_not_allowed"),
      row("void what is paid", act(paid, "void"), { reason }, "reimbursement_paid"),
      row("void without a reason", act(approved, "void"), {}, "invalid_data", 400),
      row("void for spaces", act(approved, "void"), { reason: "  " }, "invalid_data", 400),
      row("void with an unknown key", act(approved, "void"), { reason, force: true }, "invalid_data", 400),
      row("void nothing", "/admin/settlements/stl_no/void", { reason }, "not_found", 404),
      row("approve what is approved", act(approved, "approve"), {}, "transition_not_allowed"),
      row("approve what is void", act(voided, "approve"), {}, "transition_not_allowed"),
      row("approve by another sum", act(draft, "approve"), { expected_owed: 1 }, "settlement_changed"),
      row("approve with too much", act(draft, "approve"), { tenders: [{ ...CARD, amount: 51 }] }, "tenders_do_not_sum", 400),
      row("pay a draft", act(draft, "reimbursements"), pay, "transition_not_allowed"),
      row("pay what is void", act(voided, "reimbursements"), pay, "transition_not_allowed"),
      row("pay what is paid", act(paid, "reimbursements"), pay, "already_settled"),
      row("pay by nothing", act(approved, "reimbursements"), { tenders: [] }, "invalid_data", 400),
      row("pay too much", act(approved, "reimbursements"), { tenders: [{ ...BY_HAND, amount: 50.01 }] }, "tenders_do_not_sum", 400),
      row("retry what is paid", payment("retry"), {}, "reimbursement_paid"),
      row("cancel what is paid", payment("cancel"), {}, "reimbursement_paid"),
      row("resolve what is paid", payment("resolve"), { outcome: "not_paid" }, "reimbursement_paid"),
      row("resolve by a guess", payment("resolve"), { outcome: "perhaps" }, "invalid_data", 400),
      row("resolve without end", payment("resolve"), { outcome: "paid", reference: "x".repeat(10_001) }, "invalid_data", 400),
    ])
  })

  it("takes reasons in every script, and keeps them as they were written", async () => {
    const settlement = await cases().settle(await receiveOne(await buy(1)), 1)
    const reason = "🧵👕 s’est décousu — “à l’usage”, 返品 ✅"
    const after = await done<{ settlement: HttpSettlement }>(
      store.staff,
      `/admin/settlements/${settlement.id}/void`,
      { reason }
    )
    expect(after.settlement).toMatchObject({ status: "voided", void_reason: reason })
  })

  it("answers in time for a provider that never does, and leaves the payment to a person", async () => {
    const { options } = store.container.resolve(RMA_MODULE)
    const { provider_timeout_seconds } = options
    options.provider_timeout_seconds = 0.2
    gateway.answerNext({ kind: "hang" })
    const slow = await buy(1, "pp_unreliable_test")
    const rma = await receiveOne(slow)
    const settlement = await cases().settle(rma, 1, { tenders: [{ tender: "original_payment" }] })
    options.provider_timeout_seconds = provider_timeout_seconds

    const [{ id, status }] = settlement.reimbursements
    expect(status).toBe("processing")
    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
    expect(data.rma.alerts).toContainEqual({
      code: "reimbursement_unclear",
      level: "critical",
      message: expect.any(String),
    })
    await expectRefusals([
      ["retry", `/admin/reimbursements/${id}/retry`, {}, 409, "transition_not_allowed"],
      ["cancel", `/admin/reimbursements/${id}/cancel`, {}, 409, "transition_not_allowed"],
      ["void", `/admin/settlements/${settlement.id}/void`, { reason: "No" }, 409, "transition_not_allowed"],
      ["pay", `/admin/settlements/${settlement.id}/reimbursements`, { tenders: [BY_HAND] }, 409, "already_settled"],
    ])
    await expectInvariants(store.container, slow.id)
  })
})
