import type { AdminRma } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { done } from "../cases"
import { codesOf } from "../health/patient"
import { exchangeDesk } from "./exchange-desk"

withStore((store) => {
  it("exchanges for something dearer, sends again and refunds in one case, to its end", async () => {
    const { buy, ask, cases, core, liveOf } = exchangeDesk(store)
    const order = await buy({
      items: [
        { variant: "shirt", quantity: 1 },
        { variant: "mug", quantity: 1 },
        { variant: "cap", quantity: 1 },
      ],
    })
    const line = (variant: string) => order.items.findIndex((item) => item.variant === variant)
    const asked = await ask(order, [
      { line: line("shirt"), for: "hoodie" },
      { line: line("mug"), action: "reship" },
      { line: line("cap") },
    ])
    const itemOf = (variant: string) => {
      const item = asked.items.find(({ line_item_id }) => line_item_id === order.items[line(variant)].id)
      if (!item) throw new Error(`Nobody asked for the ${variant}`)
      return item.id
    }
    // The mug broke: nothing of it comes back.
    await done(store.staff, `/admin/rmas/${asked.id}/items`, {
      items: [{ id: itemOf("mug"), return_expected: false }],
    })
    const before = await core(order)
    const approved = await cases.act(asked.id, "approve", { exchange: {} })
    const { id, difference, lines } = liveOf(approved)
    expect([difference, lines.map(({ total }) => total).sort()]).toEqual([20, [0, 70]])
    expect((await core(order)).total).toBe(before.total + 70)
    expect(await codesOf({ store, order })).toEqual([])
    await expectInvariants(store.container, order.id)

    await done(store.staff, `/admin/rmas/${asked.id}/exchanges/${id}/mark-as-paid`)
    const unit = { quantity: 1, condition: "new", disposition: "restock" }
    await cases.act(asked.id, "receive", {
      items: ["shirt", "cap"].map((variant) => ({ id: itemOf(variant), units: [unit] })),
    })
    const path = `/admin/rmas/${asked.id}/settlements`
    await done(store.staff, path, {
      items: [{ id: itemOf("cap"), quantity: 1 }],
      tenders: [{ tender: "original_payment" }],
    })
    await expectInvariants(store.container, order.id)

    const completed: AdminRma = await cases.act(asked.id, "complete")
    expect(completed).toMatchObject({ status: "completed", goods: "received", money: "reimbursed" })
    expect(completed.exchanges).toMatchObject([
      { canceled_at: null, difference_paid_at: expect.any(String), released_at: expect.any(String) },
    ])
    expect(await codesOf({ store, order })).toEqual([])
    await expectInvariants(store.container, order.id)
  })
})
