import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { AdminRma } from "../../../src/types/http"
import { expireOverdueExchanges } from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { eventually, withStore } from "../../runner"
import { done } from "../cases"
import { differenceDesk } from "./difference-desk"

type Collection = { id: string; amount: number; status: string }

withStore((store) => {
  const { buy, exchange } = differenceDesk(store)
  const payments = () => store.container.resolve(Modules.PAYMENT)

  /** Staff add a cap to the order, which the customer has still to pay: Medusa asks for it by itself. */
  async function edited(): Promise<PlacedOrder> {
    const order = await buy()
    const path = `/admin/order-edits/${order.id}`
    const variant_id = store.fixture.shop.variants.cap.id
    await done(store.staff, "/admin/order-edits", { order_id: order.id })
    await done(store.staff, `${path}/items`, { items: [{ variant_id, quantity: 1 }] })
    await done(store.staff, `${path}/request`)
    await done(store.staff, `${path}/confirm`)
    return order
  }
  async function collectionsOf({ id }: PlacedOrder): Promise<Collection[]> {
    const { data } = await store.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order_payment_collection",
      fields: ["payment_collection_id"],
      filters: { order_id: id },
    })
    const found = await payments().listPaymentCollections({
      id: data.map(({ payment_collection_id }) => payment_collection_id),
    })
    return found.map(({ id, amount, status }) => ({ id, amount: Number(amount), status }))
  }
  async function exchanging() {
    const order = await edited()
    const [other, ...more] = (await collectionsOf(order)).filter(({ status }) => status === "not_paid")
    expect([other?.amount, more]).toEqual([expect.any(Number), []])
    const rma = await exchange(order)
    const ours = `${rma.exchanges[0].payment_collection_id}`
    const read = async (id: string) => (await collectionsOf(order)).find((one) => one.id === id)
    expect(ours).not.toBe(other.id)
    expect(await read(ours)).toEqual({ id: ours, amount: 20, status: "not_paid" })
    expect(await read(other.id)).toEqual(other)
    return { order, rma, other, ours, read }
  }
  const readCase = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const pathOf = ({ id, exchanges }: AdminRma) => `/admin/rmas/${id}/exchanges/${exchanges[0].id}`
  const payAs = ({ id }: { id: string }, { order_id }: AdminRma) =>
    done(store.staff, `/admin/payment-collections/${id}/mark-as-paid`, { order_id })

  it.each<[string, string, (rma: AdminRma) => Promise<unknown>]>([
    ["paid", "completed", (rma) => done(store.staff, `${pathOf(rma)}/mark-as-paid`)],
    ["canceled", "canceled", (rma) => done(store.staff, `${pathOf(rma)}/cancel`)],
    [
      "over",
      "canceled",
      async (rma) => {
        const over = new Date(Date.now() - 1000)
        await store.container.resolve("rma").updateExchanges({ id: rma.exchanges[0].id, expires_at: over })
        await expireOverdueExchanges(store.container, new Date())
      },
    ],
  ])("leaves what is asked for besides alone where the difference is %s", async (_, status, act) => {
    const { order, rma, other, ours, read } = await exchanging()
    await act(rma)
    expect(await read(ours)).toEqual({ id: ours, amount: 20, status })
    expect(await read(other.id)).toEqual(other)
    await expectInvariants(store.container, order.id)
  })

  it("takes what is paid besides for nothing of the difference", async () => {
    const { order, rma, other, ours, read } = await exchanging()
    await payAs(other, rma)
    await eventually(async () => expect(await read(other.id)).toMatchObject({ status: "completed" }))
    expect(await readCase(rma)).toMatchObject({
      difference: { status: "due", amount: 20 },
      exchanges: [{ difference_paid_at: null }],
    })
    expect(await read(ours)).toEqual({ id: ours, amount: 20, status: "not_paid" })

    await done(store.staff, `${pathOf(rma)}/mark-as-paid`)
    await done(store.staff, `${pathOf(rma)}/cancel`)
    expect(await readCase(rma)).toMatchObject({ settlements: [{ owed: 20 }] })
    await expectInvariants(store.container, order.id)
  })
})
