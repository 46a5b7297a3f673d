import { Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../../src/modules/rma"
import {
  finishUnfinished,
  payByGiftCardWorkflow,
  payByStoreCreditWorkflow,
  payReimbursement,
  type Actor,
} from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import { aDeliveredOrder, type PlacedOrder } from "../../factories/orders"
import { withStore } from "../../runner"
import { shopCreditOf } from "./shop-credit"

const SHIRTS = 30
type ShopCredit = "store_credit" | "gift_card"
const BOTH = ["store_credit", "gift_card"] as const

withStore((store) => {
  const credit = () => shopCreditOf(store)
  const actor = (): Actor => ({ type: "user", id: store.fixture.admin.id })
  let order: PlacedOrder

  beforeAll(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: SHIRTS }],
    })
  })

  const settled = async (tender: ShopCredit) => {
    const [payment] = await credit().paid(await credit().cameBack(order), 1, [{ tender }])
    return payment
  }
  const statusOf = async (id: string) => {
    const [{ status, failure }] = await store.container
      .resolve(RMA_MODULE)
      .listReimbursements({ id: [id] })
    return { status, failure }
  }
  const creditedBy = async (tender: ShopCredit, id: string): Promise<number[]> => {
    if (tender === "store_credit") return await credit().creditsOf(id)
    const cards = await credit().cardsOf(id)
    return (await Promise.all(cards.map((card) => credit().creditsOf(card.id)))).flat()
  }
  const finish = () => finishUnfinished(store.container, new Date())

  it.each(BOTH)("pays by %s once, however often it is asked for", async (tender) => {
    const { id } = await settled(tender)
    const workflow = tender === "gift_card" ? payByGiftCardWorkflow : payByStoreCreditWorkflow
    await workflow(store.container).run({ input: { reimbursement_id: id, actor: actor() } })
    await payReimbursement(store.container, id, actor(), new Date())
    await finish()

    expect(await creditedBy(tender, id)).toEqual([50])
    expect(await statusOf(id)).toEqual({ status: "paid", failure: null })
    await expectInvariants(store.container, order.id)
  })

  it.each(BOTH)("finishes by itself what a crash left behind the credit: %s", async (tender) => {
    const { id } = await settled(tender)
    await credit().forgetThatItIsPaid(id)
    await finish()

    expect(await creditedBy(tender, id)).toEqual([50])
    expect(await statusOf(id)).toEqual({ status: "paid", failure: null })
    await expectInvariants(store.container, order.id)
  })

  it.each(BOTH)("pays by %s once where ten do it at the same time", async (tender) => {
    const { id } = await settled(tender)
    await credit().forgetThatItIsPaid(id)
    const before = new Date()
    await Promise.all(
      Array.from({ length: 10 }, () => payReimbursement(store.container, id, actor(), before))
    )

    expect(await creditedBy(tender, id)).toEqual([50])
    expect(await statusOf(id)).toEqual({ status: "paid", failure: null })
    await expectInvariants(store.container, order.id)
  })

  it.each([
    ["its account", ["credit", "link", "account"]],
    ["its link", ["credit", "link"]],
    ["its value", ["credit"]],
    ["its status alone", []],
  ])("finishes a card that was made without %s", async (_, missing) => {
    const { id } = await settled("gift_card")
    const [card] = await credit().cardsOf(id)
    const sql = credit().sql()
    if (missing.includes("credit")) {
      await sql("store_credit_account_transaction").where({ reference_id: card.id }).del()
    }
    if (missing.includes("link")) {
      await sql("loyalty_gift_card_store_credit_store_credit_account")
        .where({ gift_card_id: card.id })
        .del()
    }
    if (missing.includes("account")) {
      await sql("store_credit_account").where({ id: card.store_credit_account_id }).del()
    }
    await sql("loyalty_gift_card").where({ id: card.id }).update({ status: "pending" })
    await credit().forgetThatItIsPaid(id)
    await finish()

    const [finished, ...others] = await credit().cardsOf(id)
    expect(others).toEqual([])
    expect(finished).toMatchObject({ id: card.id, code: card.code, status: "redeemed" })
    expect(finished.store_credit_account_id).toEqual(expect.any(String))
    expect(await credit().creditsOf(card.id)).toEqual([50])
    expect(await statusOf(id)).toEqual({ status: "paid", failure: null })
    await expectInvariants(store.container, order.id)
  })

  it("stays under way, with why, while the plugin does not answer, and is paid when it does", async () => {
    const engine = store.container.resolve(Modules.WORKFLOW_ENGINE)
    const run = jest.spyOn(engine, "run").mockRejectedValue(new Error("The ledger is locked"))
    const rma = await credit().cameBack(order)
    const [payment] = await credit().paid(rma, 1, [{ tender: "gift_card" }])
    run.mockRestore()

    expect(payment).toMatchObject({ status: "processing", failure: "The ledger is locked" })
    expect(await credit().cardsOf(payment.id)).toEqual([])
    const { data } = await store.staff.get<{ rma: { alerts: { code: string }[] } }>(
      `/admin/rmas/${rma.id}`
    )
    expect(data.rma.alerts.map(({ code }) => code)).toContain("reimbursement_unclear")

    await finish()
    expect(await creditedBy("gift_card", payment.id)).toEqual([50])
    expect(await statusOf(payment.id)).toEqual({ status: "paid", failure: null })
    await expectInvariants(store.container, order.id)
  })

  it("may be given up while nothing was handed out, and never afterwards", async () => {
    const engine = store.container.resolve(Modules.WORKFLOW_ENGINE)
    const run = jest.spyOn(engine, "run").mockRejectedValue(new Error("The ledger is locked"))
    const [payment] = await credit().paid(await credit().cameBack(order), 1, [
      { tender: "gift_card" },
    ])
    run.mockRestore()
    const cancel = (id: string) => store.staff.post(`/admin/reimbursements/${id}/cancel`)

    expect(await cancel(payment.id)).toMatchObject({ status: 200 })
    await finish()
    expect(await credit().cardsOf(payment.id)).toEqual([])

    const { id } = await settled("gift_card")
    await credit().forgetThatItIsPaid(id)
    expect(await cancel(id)).toMatchObject({
      status: 409,
      data: { code: "transition_not_allowed" },
    })
    await finish()
    expect(await creditedBy("gift_card", id)).toEqual([50])
    await expectInvariants(store.container, order.id)
  })
})
