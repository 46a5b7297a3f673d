import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../../src/modules/rma"
import type { AdminRma, HttpExchange } from "../../../src/types/http"
import { followAdvances } from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { done } from "../cases"
import { advanceDesk } from "./advance-desk"
import { exchangeDesk } from "./exchange-desk"

type Entry = { event: string; data: Record<string, unknown> }

withStore((store) => {
  const { inDays, actOn, fulfill, anOverdueAdvance } = advanceDesk(store)
  const timeline = async ({ id }: AdminRma) =>
    (await store.staff.get<{ timeline: Entry[] }>(`/admin/rmas/${id}/timeline`)).data.timeline
  const read = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const collectionOf = async ({ id }: HttpExchange) => {
    const rmaModule = store.container.resolve(RMA_MODULE)
    const { advance_asked_at, advance_paid_at, advance_collection_id } =
      await rmaModule.retrieveExchange(id)
    const query = store.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "payment_collection",
      fields: ["id", "amount", "status"],
      filters: { id: advance_collection_id ?? "" },
    })
    return { advance_asked_at, advance_paid_at, collection: data[0] }
  }
  it("is refused where no policy grants it, and nothing changes", async () => {
    const { buy, ask, approve, liveOf } = exchangeDesk(store)
    const order = await buy()
    const rma = await approve(await ask(order, [{ for: "hoodie" }]), { price: "even" })
    const sent = liveOf(rma)
    expect(
      await store.staff.post(actOn(rma, sent, "advance"), { return_by: inDays(14) })
    ).toMatchObject({ status: 400, data: { code: "not_eligible" } })
    expect(liveOf(await read(rma))).toEqual(sent)
    expect(await fulfill(order, sent)).toMatchObject({
      status: 409,
      data: { code: "goods_awaited" },
    })
  })

  it("lets new units leave first, and asks for the price of old ones that do not come, once", async () => {
    const { order, rma, sent } = await anOverdueAdvance()
    await followAdvances(store.container, new Date())

    const { advance_asked_at, collection } = await collectionOf(sent)
    expect(advance_asked_at).not.toBeNull()
    expect(collection).toMatchObject({ amount: sent.old_worth, status: "not_paid" })
    const told = (await timeline(rma)).filter(({ event }) => event === "exchange.advance_overdue")
    expect(told).toEqual([
      expect.objectContaining({
        data: expect.objectContaining({ amount: sent.old_worth, exchange_id: sent.id }),
      }),
    ])
    expect((await read(rma)).alerts.map(({ code }) => code)).toContain("advance_overdue")
    await expectInvariants(store.container, order.id)
  })

  it("sells old units whose price is paid", async () => {
    const { order, rma, sent } = await anOverdueAdvance()
    const { collection } = await collectionOf(sent)
    await done(store.staff, `/admin/payment-collections/${collection.id}/mark-as-paid`, {
      order_id: order.id,
    })
    await followAdvances(store.container, new Date())

    expect((await collectionOf(sent)).advance_paid_at).not.toBeNull()
    const sold = await read(rma)
    expect(sold.items[0]).toMatchObject({ approved_quantity: 0, received_quantity: 0 })
    expect(sold.alerts.map(({ code }) => code)).not.toContain("advance_overdue")
    await expectInvariants(store.container, order.id)
  })

  it("asks no more for old units that come late", async () => {
    const { order, rma, sent } = await anOverdueAdvance()
    const { collection } = await collectionOf(sent)
    await exchangeDesk(store).cases.receive(rma, 1)
    await followAdvances(store.container, new Date())

    expect(await collectionOf(sent)).toMatchObject({
      advance_asked_at: null,
      advance_paid_at: null,
      collection: undefined,
    })
    const query = store.container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "payment_collection",
      fields: ["status"],
      filters: { id: collection.id },
    })
    expect(data).toEqual([expect.objectContaining({ status: "canceled" })])
    await expectInvariants(store.container, order.id)
  })
})
