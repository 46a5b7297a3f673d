import type {
  AdminProcessResponse,
  AdminRma,
  AdminSettlementPreviewResponse,
  HttpSettlement,
  RefusalBody,
} from "../../../src/types/http"
import { expectInvariants, orderBooks } from "../../checks"
import type { PlacedOrder } from "../../factories/orders"
import { withStore } from "../../runner"
import { done } from "../cases"
import { fingerprint } from "../fingerprint"
import { exchangeDesk } from "./exchange-desk"

/** Shirts at 50.00, exchanged for a cheaper cap at 30.00 and for a dearer hoodie at 70.00. */
withStore((store) => {
  const desk = () => exchangeDesk(store)

  const receive = (rma: AdminRma) =>
    desk().cases.act(rma.id, "receive", {
      items: rma.items.map(({ id, approved_quantity: quantity }) => ({
        id,
        units: [{ quantity, condition: "new", disposition: "restock" }],
      })),
    })
  const settleBody = (rma: AdminRma, indexes: number[], more: object = {}) => ({
    items: indexes.map((index) => ({
      id: rma.items[index].id,
      quantity: rma.items[index].approved_quantity,
    })),
    ...more,
  })
  const settle = async (rma: AdminRma, indexes: number[], more: object = {}) => {
    const path = `/admin/rmas/${rma.id}/settlements`
    const body = settleBody(rma, indexes, more)
    return (await done<{ settlement: HttpSettlement }>(store.staff, path, body)).settlement
  }
  const read = async ({ id }: AdminRma) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
  const payDifference = async (rma: AdminRma) => {
    const { id } = desk().liveOf(rma)
    await done(store.staff, `/admin/rmas/${rma.id}/exchanges/${id}/mark-as-paid`)
  }
  const pending = async (order: PlacedOrder) =>
    (await orderBooks(store.container, order.id)).pending

  it("settles a cheaper exchange by what it leaves over, as it was previewed", async () => {
    const { buy, exchange, cases } = desk()
    const order = await buy()
    const approved = await exchange(order, [{ for: "cap" }])
    expect(approved).toMatchObject({ money: "owed", difference: { amount: 20, status: "owed_to_customer" } })
    const rma = await receive(approved)

    const { data } = await store.staff.post<AdminSettlementPreviewResponse>(
      `/admin/rmas/${rma.id}/settlements/preview`,
      settleBody(rma, [0])
    )
    const settlement = await settle(rma, [0], { tenders: [{ tender: "original_payment" }] })

    const lines = settlement.lines.map(({ type, amount }) => [type, amount])
    expect(lines).toEqual([
      ["item_value", 50],
      ["replacement", -30],
    ])
    expect(data.settlement.lines.map(({ type, amount }) => [type, amount])).toEqual(lines)
    expect(settlement).toMatchObject({ owed: 20 })
    await expect(pending(order)).resolves.toBe(0)
    await expect(cases.act(rma.id, "complete")).resolves.toMatchObject({
      status: "completed",
      money: "reimbursed",
    })
    await expectInvariants(store.container, order.id)
  })

  it("receives, gives the rest as store credit and completes in one go", async () => {
    const { buy, exchange } = desk()
    const order = await buy()
    const rma = await exchange(order, [{ for: "cap" }])
    const { data } = await store.staff.post<AdminProcessResponse & RefusalBody>(
      `/admin/rmas/${rma.id}/process`,
      {
        receive: {
          items: [
            {
              id: rma.items[0].id,
              units: [{ quantity: 1, condition: "new", disposition: "restock" }],
            },
          ],
        },
        settle: {
          ...settleBody(rma, [0]),
          tenders: [{ tender: "store_credit" }],
          expected_owed: 20,
        },
        complete: true,
      }
    )
    expect(data).toMatchObject({
      process: { status: "done" },
      rma: {
        status: "completed",
        settlements: [
          { owed: 20, reimbursements: [{ tender: "store_credit", amount: 20, status: "paid" }] },
        ],
      },
    })
    await expect(pending(order)).resolves.toBe(0)
    await expectInvariants(store.container, order.id)
  })

  it("resolves a paid exchange when the case is completed, and not before it is paid", async () => {
    const { buy, exchange, cases } = desk()
    const order = await buy()
    const rma = await receive(await exchange(order, [{ for: "hoodie" }]))
    const { status, data } = await store.staff.post<RefusalBody>(`/admin/rmas/${rma.id}/complete`, {})
    expect([status, data.code]).toEqual([409, "difference_unpaid"])

    await payDifference(rma)
    const completed = await cases.act(rma.id, "complete")
    expect(completed).toMatchObject({ status: "completed", money: "nothing_owed", credit_notes: [] })
    expect(completed.items[0]).toMatchObject({ resolved_quantity: 1 })
    expect(completed.settlements).toMatchObject([
      {
        owed: 0,
        lines: [
          { type: "item_value", amount: 50 },
          { type: "replacement", amount: -50 },
        ],
      },
    ])
    await expect(pending(order)).resolves.toBe(0)
    await expectInvariants(store.container, order.id)
  })

  it("keeps a fee that was agreed, as the order's books know", async () => {
    const { buy, exchange, cases } = desk()
    const order = await buy()
    const rma = await receive(
      await exchange(order, [{ for: "hoodie" }], { price: "even", label_fee: 5 })
    )
    await payDifference(rma)
    await cases.act(rma.id, "complete")
    const { total, pending: left } = await orderBooks(store.container, order.id)
    expect([total, left]).toEqual([order.total + 5, 0])
    await expectInvariants(store.container, order.id)
  })

  it("refunds 50 and collects 20 in one case", async () => {
    const { buy, exchange, cases } = desk()
    const order = await buy({
      items: [
        { variant: "shirt", quantity: 1 },
        { variant: "shirt_large", quantity: 1 },
      ],
    })
    const rma = await receive(await exchange(order, [{}, { line: 1, for: "hoodie" }]))
    const settlement = await settle(rma, [0], { tenders: [{ tender: "original_payment" }] })

    expect(settlement).toMatchObject({ owed: 50, lines: [{ type: "item_value", amount: 50 }] })
    await expect(pending(order)).resolves.toBe(20)
    await expectInvariants(store.container, order.id)
    await payDifference(rma)
    await expect(pending(order)).resolves.toBe(0)
    await cases.act(rma.id, "complete")
    await expectInvariants(store.container, order.id)
  })

  it("refuses to refund units under exchange, by our route and by core's, until it is canceled", async () => {
    const { buy, exchange, liveOf } = desk()
    const order = await buy()
    const rma = await receive(await exchange(order, [{ for: "hoodie" }]))
    const before = await fingerprint(store.container)

    const ours = await store.staff.post<RefusalBody>(
      `/admin/rmas/${rma.id}/settlements`,
      settleBody(rma, [0], { tenders: [{ tender: "original_payment" }] })
    )
    expect([ours.status, ours.data.code]).toEqual([400, "exchange_chosen"])
    const core = await store.staff.post<RefusalBody>(
      `/admin/payments/${order.payment_id}/refund`,
      { amount: 50 }
    )
    expect([core.status, core.data.code]).toEqual([400, "exchange_chosen"])
    await expect(fingerprint(store.container)).resolves.toEqual(before)

    await done(store.staff, `/admin/rmas/${rma.id}/exchanges/${liveOf(rma).id}/cancel`)
    const settlement = await settle(await read(rma), [0], { tenders: [{ tender: "original_payment" }] })
    expect(settlement).toMatchObject({ owed: 50 })
    await expect(pending(order)).resolves.toBe(0)
    await expectInvariants(store.container, order.id)
  })
})
