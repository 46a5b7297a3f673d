import type { StoreRma } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import { aDeliveredOrder } from "../../factories/orders"
import { CAST } from "../../factories/people"
import { eventually, withStore } from "../../runner"
import { readOutbox } from "../../mails/read-outbox"
import { guestsOf } from "../guests"
import { checkoutOf } from "./checkout"
import { shopCreditOf } from "./shop-credit"

const CODE = /^GIFT(-[2-9A-HJ-NP-Z]{4}){4}$/

withStore((store) => {
  const credit = () => shopCreditOf(store)
  const checkout = () => checkoutOf(store)
  const emma = () => store.fixture.customers.emma
  const ordered = (quantity = 2, more: object = {}) =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      items: [{ variant: "shirt", quantity }],
      ...more,
    })
  const ofEmma = (quantity = 2) => ordered(quantity, { customer: emma() })
  // With an e-mail of its own: core gives an order to the account that has its e-mail.
  const ofGuest = (quantity = 2) =>
    ordered(quantity, { person: { ...CAST.emma, email: "grace.guest@example.com" } })

  it("S5.12: credits the account of a customer, who buys with it at Medusa's own checkout", async () => {
    const order = await ofEmma()
    const [payment] = await credit().paid(await credit().cameBack(order), 1, [
      { tender: "store_credit", bonus_percent: 10 },
    ])

    expect(payment).toMatchObject({ tender: "store_credit", amount: 50, bonus: 5, status: "paid" })
    expect(await credit().creditsOf(payment.id)).toEqual([55])
    expect(await credit().transactionsOf(order.id)).toEqual([
      ["capture", 110],
      ["rma_store_credit", -50],
    ])
    expect(await credit().pendingOf(order.id)).toBe(0)
    await expectInvariants(store.container, order.id)

    const shopper = await store.signInAsCustomer(emma())
    const bought = await checkout().buy(shopper, { store_credit: 55 })
    expect(bought).toMatchObject({ credit_line_total: 55, total: 5 })
  })

  it("S5.13: makes a guest a gift card, who buys with it at Medusa's own checkout", async () => {
    const order = await ofGuest()
    const rma = await credit().cameBack(order)
    const [payment] = await credit().paid(rma, 1, [{ tender: "gift_card" }])

    expect(payment).toMatchObject({ tender: "gift_card", amount: 50, bonus: 0, status: "paid" })
    expect(payment.gift_card).toEqual({ code: expect.stringMatching(CODE), expires_at: null })
    const [card, ...others] = await credit().cardsOf(payment.id)
    expect(others).toEqual([])
    expect(card).toMatchObject({ code: payment.gift_card?.code, status: "redeemed" })
    expect(await credit().creditsOf(card.id)).toEqual([50])
    expect(await credit().transactionsOf(order.id)).toEqual([
      ["capture", 110],
      ["rma_gift_card", -50],
    ])
    await expectInvariants(store.container, order.id)

    const bought = await checkout().buy(store.visitor, {
      email: order.email,
      gift_card: payment.gift_card?.code,
    })
    expect(bought).toMatchObject({ credit_line_total: 50, total: 10 })
  })

  it("tells the code to those who may spend it, and writes it down nowhere else", async () => {
    const guests = guestsOf(store)
    const order = await ofGuest()
    const rma = await credit().cameBack(order)
    const [payment] = await credit().paid(rma, 1, [{ tender: "gift_card" }])
    const code = payment.gift_card?.code ?? ""
    const seenBy = async (client: typeof store.visitor) => {
      const { data } = await client.get<{ rma: StoreRma }>(`/store/rmas/${rma.id}`)
      return data.rma.settlements[0].reimbursements[0]
    }

    expect((await seenBy(await guests.guest(order))).gift_card).toEqual(payment.gift_card)
    const byLink = await seenBy(guests.withToken(await guests.caseToken({ ...rma, email: order.email })))
    expect(byLink).toMatchObject({ id: payment.id, status: "paid" })
    expect(byLink.gift_card).toBeUndefined()

    await eventually(async () => {
      const mails = await readOutbox(store, rma)
      expect(mails.some(({ event, text }) => event === "reimbursement.paid" && text.includes(code))).toBe(true)
    })
    expect(await credit().tablesWith(code)).toEqual(["loyalty_gift_card"])
  })

  it("refuses store credit for a guest, and changes nothing", async () => {
    const order = await ofGuest()
    const rma = await credit().cameBack(order)
    const before = await credit().transactionsOf(order.id)
    const refused = await credit().settle(rma, 1, [{ tender: "store_credit" }])
    expect(refused).toMatchObject({ status: 400, data: { code: "tender_not_available" } })
    expect(await credit().transactionsOf(order.id)).toEqual(before)
    await expectInvariants(store.container, order.id)
  })

  it("pays money for what was to be store credit only for a written reason", async () => {
    const order = await ofEmma()
    const rma = await credit().cameBack(order)
    const asked = [{ tender: "original_payment" }]
    expect(await credit().settle(rma, 1, asked)).toMatchObject({
      status: 400,
      data: { code: "tender_not_available" },
    })
    const payments = await credit().paid(rma, 1, asked, { override_reason: "She moved abroad" })
    expect(payments).toMatchObject([{ tender: "original_payment", amount: 50, status: "paid" }])
    await expectInvariants(store.container, order.id)
  })

  it("mixes card, credit, card of its own and cash, and sums to what is owed", async () => {
    const order = await ofEmma(3)
    const rma = await credit().cameBack(order, 3, "refund")
    const payments = await credit().paid(rma, 3, [
      { tender: "original_payment", amount: 61.11 },
      { tender: "store_credit", amount: 33.33, bonus_percent: 10 },
      { tender: "gift_card", amount: 22.22, bonus_percent: 7.5 },
      { tender: "manual", reference: "TR-77" },
    ])
    expect(payments.map(({ tender, amount, bonus }) => [tender, amount, bonus]).sort()).toEqual([
      ["gift_card", 22.22, 1.67],
      ["manual", 33.34, 0],
      ["original_payment", 61.11, 0],
      ["store_credit", 33.33, 3.33],
    ])
    expect(payments.every(({ status }) => status === "paid")).toBe(true)
    expect(payments.find(({ tender }) => tender === "manual")?.reference).toBe("TR-77")
    expect(await credit().pendingOf(order.id)).toBe(0)
    await expectInvariants(store.container, order.id)
  })

  it.each([
    ["japan", "jpy"],
    ["kuwait", "kwd"],
  ] as const)("pays in the currency of the order: %s", async (region, currency) => {
    const order = await ordered(2, { customer: emma(), region })
    const rma = await credit().cameBack(order)
    const [payment] = await credit().paid(rma, 1, [{ tender: "store_credit", bonus_percent: 3 }])
    expect(payment.status).toBe("paid")
    expect(await credit().creditsOf(payment.id)).toEqual([
      Number((payment.amount + payment.bonus).toFixed(3)),
    ])
    const account = await credit().accountOf(payment.id)
    expect(account).toMatchObject({ customer_id: emma().id, currency_code: currency })
    await expectInvariants(store.container, order.id)
  })

  it("gives back as credit what was paid by gift card, and no more money than was paid", async () => {
    const code = await credit().aGiftCard(60)
    const order = await credit().deliver(
      await checkout().buy(store.visitor, { quantity: 2, email: CAST.emma.email, gift_card: code })
    )
    const rma = await credit().cameBack(order, 2, "refund")
    const facts = await credit().previewOf(rma, 2)
    expect(facts.tenders.find(({ tender }) => tender === "manual")).toEqual({
      tender: "manual",
      is_available: true,
      available: 5000,
    })

    for (const asked of [
      [{ tender: "manual" }],
      [{ tender: "original_payment" }],
      [{ tender: "original_payment", amount: 50 }, { tender: "manual" }],
    ]) {
      expect(await credit().settle(rma, 2, asked)).toMatchObject({
        status: 400,
        data: { code: "tender_exceeds_captured" },
      })
    }
    const payments = await credit().paid(rma, 2, [
      { tender: "original_payment", amount: 50 },
      { tender: "gift_card" },
    ])
    expect(payments.map(({ tender, amount }) => [tender, amount]).sort()).toEqual([
      ["gift_card", 50],
      ["original_payment", 50],
    ])
    expect(await credit().pendingOf(order.id)).toBe(0)
    await expectInvariants(store.container, order.id)
  })
})
