import { expectInvariants } from "../../checks"
import { withStore } from "../../runner"
import { exchangeDesk } from "./exchange-desk"

withStore((store) => {
  const desk = () => exchangeDesk(store)

  it("exchanges a shirt for a dearer hoodie, whose difference is due", async () => {
    const { buy, ask, approve, core, newLine, stock, liveOf } = desk()
    const order = await buy()
    const before = { stock: await stock("hoodie"), order: await core(order) }
    const rma = await ask(order, [{ for: "hoodie" }])
    expect(rma.exchanges).toEqual([])
    const approved = await approve(rma)

    const exchange = liveOf(approved)
    expect(exchange).toMatchObject({
      price: "day",
      currency_code: "eur",
      old_worth: 50,
      new_worth: 70,
      difference: 20,
      difference_status: "due",
      payment_collection_id: expect.stringMatching(/^pay_col_/),
      released_at: null,
      lines: [{ rma_item_id: rma.items[0].id, quantity: 1, total: 70 }],
    })
    expect(approved).toMatchObject({
      status: "approved",
      return_id: expect.stringMatching(/^return_/),
      difference: { amount: 20, status: "due" },
    })
    expect(await newLine(order, exchange)).toMatchObject({
      variant_id: store.fixture.shop.variants.hoodie.id,
      unit_price: 70,
      quantity: 1,
      total: 70,
      metadata: {
        rma_id: rma.id,
        rma_exchange_id: exchange.id,
        rma_exchange_line_id: exchange.lines[0].id,
      },
    })
    const after = await core(order)
    expect(after.total).toBe(before.order.total + 70)
    const [level] = before.stock
    expect(await stock("hoodie")).toEqual([{ ...level, reserved: level.reserved + 1 }])
    await expectInvariants(store.container, order.id)
  })
})
