import type { AdminRma } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { done } from "../cases"
import { codesOf } from "../health/patient"
import { exchangeDesk } from "./exchange-desk"

withStore((store) => {
  it("exchanges for something dearer, sends again and refunds in one case, to its end", async () => {
    const { askForThree, cases, core, liveOf } = exchangeDesk(store)
    const { order, rma: asked, idOf } = await askForThree()
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
      items: (["shirt", "cap"] as const).map((variant) => ({ id: idOf(variant), units: [unit] })),
    })
    const path = `/admin/rmas/${asked.id}/settlements`
    await done(store.staff, path, {
      items: [{ id: idOf("cap"), quantity: 1 }],
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
