import { Modules } from "@medusajs/framework/utils"
import type { AdminRma, RefusalBody } from "../../../src/types/http"
import { finishUnfinished } from "../../../src/workflows"
import { RMA_MODULE } from "../../../src/modules/rma"
import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { exchangeDesk } from "./exchange-desk"

withStore((store) => {
  const desk = () => exchangeDesk(store)

  it("gives the last unit to one of two shoppers", async () => {
    const { buy, ask, tryToApprove, reserved, leave } = desk()
    const orders = [await buy(), await buy()]
    const cases = [
      await ask(orders[0], [{ for: "book" }]),
      await ask(orders[1], [{ for: "book" }]),
    ]
    const putBack = await leave("book", 1)
    const [before] = await reserved("book")
    const answers = await Promise.all(cases.map((rma) => tryToApprove(rma)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(answers.find(({ status }) => status === 400)?.data).toMatchObject({
      code: "invalid_data",
      message: expect.stringContaining("in stock"),
    })
    expect(await reserved("book")).toEqual([before + 1])
    await putBack()
    for (const { id } of orders) await expectInvariants(store.container, id)
  })

  it("approves once what is approved twice", async () => {
    const { buy, ask, tryToApprove, core, reserved } = desk()
    const order = await buy()
    const rma = await ask(order, [{ for: "hoodie" }])
    const [before] = await reserved("hoodie")
    const answers = await Promise.all([tryToApprove(rma), tryToApprove(rma)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await core(order)).items).toHaveLength(2)
    expect(await reserved("hoodie")).toEqual([before + 1])
  })

  describe("finishes what a crash cut off", () => {
    const soon = () => new Date(Date.now() + 1_000)
    const exchangeNow = async (rma: AdminRma) =>
      (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)).data.rma

    /** As it was before core's exchange was noted. */
    const forgetCore = async (rma: AdminRma) => {
      const { id, lines } = desk().liveOf(rma)
      await store.container.resolve(RMA_MODULE).changeRma({
        rma: { id: rma.id, return_id: null },
        exchanges: [{ id, core_exchange_id: null }],
        exchange_lines: lines.map((line) => ({ id: line.id, line_item_id: null })),
        history: [],
      })
      return lines[0].line_item_id ?? ""
    }

    it("after core's exchange, which is found again, and its stock kept", async () => {
      const { buy, exchange, core, reserved, liveOf } = desk()
      const order = await buy()
      const [before] = await reserved("hoodie")
      const approved = await exchange(order, [{ for: "hoodie" }])
      const lineId = await forgetCore(approved)
      await store.container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lineId)
      const done = await core(order)

      await finishUnfinished(store.container, soon())
      const finished = await exchangeNow(approved)
      expect(finished).toMatchObject({ return_id: approved.return_id })
      expect(liveOf(finished).lines[0].line_item_id).toBe(lineId)
      expect(await core(order)).toEqual(done)
      expect(await reserved("hoodie")).toEqual([before + 1])
      await expectInvariants(store.container, order.id)
    })
  })

  it("answers a stranger to the exchange as what does not exist", async () => {
    const { buy, exchange } = desk()
    const rma = await exchange(await buy(), [{ for: "shirt_large" }])
    const path = `/admin/rmas/${rma.id}/exchanges/exc_nowhere/cancel`
    const { status, data } = await store.staff.post<RefusalBody>(path, {})
    expect([status, data.code]).toEqual([404, "not_found"])
  })
})
