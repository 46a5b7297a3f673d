import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withStore } from "../../runner"
import { casesOf } from "../../workflows/cases"
import { expectInvariants, findBreaches } from "../expect-invariants"
import { orderBooks } from "../order-books"
import { stockOf } from "../stock-of"

/** Somebody wrote `set` into rows of a table; what it said before is put back afterwards. */
type Tampering = { table: string; where: Record<string, unknown>; set: Record<string, unknown> }

withStore((store) => {
  const knex = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const orderId = () => store.fixture.two_shirts[0].id
  let ids: { rma: string; return: string; line: string; settlement: string; reimbursement: string }

  /** Two shirts came back, one of them damaged; one is settled less a label of 5.00 and paid by card. */
  beforeAll(async () => {
    const { fixture, container } = store
    const cases = casesOf(store)
    const [order] = fixture.two_shirts
    const approved = await cases.approve(await cases.request(order, [{ quantity: 2 }]))
    const rma = await cases.receive(approved, [
      { condition: "new", disposition: "restock" },
      {
        condition: "damaged",
        disposition: "quarantine",
        location_id: fixture.shop.locations.damaged,
      },
    ])
    const settlement = await cases.settle(rma, {
      label_fee: 5,
      tenders: [{ tender: "original_payment" }],
    })
    ids = {
      rma: rma.id,
      return: String(rma.return_id),
      line: order.items[0].id,
      settlement: settlement.id,
      reimbursement: settlement.reimbursements[0].id,
    }
    // The database refuses some of what follows by itself; the checks must not rely on that.
    await knex().raw(
      `alter table rma_item drop constraint rma_item_i1, drop constraint rma_item_i3,
       drop constraint rma_item_core`
    )
    await expectInvariants(container, order.id)
  })

  it("reads the order's books unrounded, and the stock", async () => {
    const { shop, two_shirts } = store.fixture
    const books = await orderBooks(store.container, two_shirts[0].id)
    expect(books).toMatchObject({ currency_code: "eur", half_unit: 0.005, total: 15, sold: 110 })
    expect(books.pending).toBeCloseTo(-50, 9)
    expect(books.lines).toMatchObject([{ quantity: 2, return_received: 2, worth: 50 }])
    expect(books.transactions.map(({ amount }) => amount).sort()).toEqual([-45, 110])
    expect(books.credit_lines).toMatchObject([{ amount: -5, reference: "rma_settlement" }])

    const [{ inventory_item_id }] = shop.variants.shirt.inventory
    await expect(stockOf(store.container, inventory_item_id, shop.locations.damaged)).resolves.toBe(
      1
    )
    await expect(stockOf(store.container, inventory_item_id, "sloc_nowhere")).resolves.toBe(0)
  })

  it("reads books of an order whose total is no whole number of cents", async () => {
    const { taxed } = store.fixture.orders
    const books = await orderBooks(store.container, taxed.id)
    expect(books.total).toBeCloseTo(204.815, 9)
    expect(books.sold).toBeCloseTo(204.815, 9)
  })

  test.each<[what: string, tampering: () => Tampering, breaches: RegExp[]]>([
    [
      "more came than was approved",
      () => item({ approved_quantity: 1 }),
      [
        /^I1 · RMA-\d+, Organic cotton T-shirt: 2 requested, 1 approved, 2 received$/,
        /^I1 · RMA-\d+, .+: 1 to come or here by the case, 2 by its return in core$/,
      ],
    ],
    [
      "core's return awaits units that the case does not",
      () => inCore("return_item", { return_id: ids.return }, { quantity: 3 }),
      [
        /^I1 · RMA-\d+, .+: 2 to come or here by the case, 3 by its return in core$/,
        /^I1 · Organic cotton T-shirt: 0 asked back by the order in core, 1 by its returns$/,
      ],
    ],
    [
      "core's return did not hear what came",
      () => inCore("return", { id: ids.return }, { status: "requested" }),
      [/^I1 · RMA-\d+: its return in core is requested, not received$/],
    ],
    [
      "the case lost its return",
      () => rma({ return_id: null }),
      [
        /^I1 · RMA-\d+ is processing, but has no return in core$/,
        /^I1 · Organic cotton T-shirt: 2 shipped, but 4 are in returns$/,
      ],
    ],
    [
      "two cases take the same units",
      () => inCore("order_item", { item_id: ids.line }, { raw_fulfilled_quantity: exactly(1) }),
      [/^I1 · Organic cotton T-shirt: 1 shipped, but 2 are in returns$/],
    ],
    [
      "units are nowhere",
      () => ours("rma_received_unit", { disposition: "restock" }, { quantity: 2 }),
      [
        /^I2 · RMA-\d+, .+: 2 received, but 3 put somewhere$/,
        /^I7 · .+: 2 to restock are 2 pieces, 1 were moved$/,
      ],
    ],
    [
      "more is resolved than is here",
      () => item({ resolved_quantity: 3 }),
      [
        /^I3 · RMA-\d+, .+: 3 resolved, but only 2 may be$/,
        /^I3 · .+ its settlements are for 1 \(1\)$/,
        /^I1 · .+: 2 shipped, but 3 are in returns$/,
      ],
    ],
    [
      "the lines of a settlement do not sum",
      () => ours("rma_settlement_line", { type: "label_fee" }, { amount: -4 }),
      [
        /^I4 · RMA-\d+, settlement \S+: its lines sum to 46, but 45 is owed$/,
        /^I6 · RMA-\d+, settlement \S+: core must be told -4, it says -5$/,
      ],
    ],
    [
      "a line was settled for more than it cost",
      () => ours("rma_settlement_line", { type: "item_value" }, { amount: 100.02, quantity: 2 }),
      [
        /^I4 · RMA-\d+, settlement \S+: its lines sum to 95.02, but 45 is owed$/,
        /^I6 · RMA-\d+, settlement \S+: core must be told 45.02, it says -5$/,
        /^I4 · Organic cotton T-shirt: 100\.02 settled for 2 of 2 units that are worth 100 in all$/,
      ],
    ],
    [
      "more was paid than is owed",
      () => ours("rma_reimbursement", {}, { amount: 60 }),
      [
        /^I5 · RMA-\d+, settlement \S+: 60 paid or on its way, but 45 is owed$/,
        /^I5 · RMA-\d+, reimbursement \S+ of 60 is paid, but 45 was refunded in 1 refunds$/,
        /^I5 · RMA-\d+, reimbursement \S+ of 60 is paid, but the order in core has 45 of it in 1 transactions$/,
        /^I6 · Order #\d+: -50 is outstanding, but it should be -35/,
      ],
    ],
    [
      "a gateway gave back more than it had taken",
      () =>
        inCore(
          "capture",
          { payment_id: store.fixture.two_shirts[0].payment_id },
          { amount: 44.99 }
        ),
      [/^I5 · Payment \S+: 45 refunded, but 44\.99 captured$/],
    ],
    [
      "a refund was made for a payment that failed",
      () => ours("rma_reimbursement", {}, { status: "failed" }),
      [
        /^I5 · .+ of 45 is failed, but 45 was refunded in 1 refunds$/,
        /^I5 · .+ of 45 is failed, but the order in core has 45 of it in 1 transactions$/,
        /^I6 · Order #\d+: -50 is outstanding, but it should be -95/,
        /^I10 · RMA-\d+: the history does not tell that reimbursement \S+ is failed$/,
      ],
    ],
    [
      "the order was not told of what was paid",
      () =>
        inCore(
          "order_transaction",
          { order_id: orderId(), reference: "refund" },
          { raw_amount: exactly(-44) }
        ),
      [
        /^I5 · .+ is paid, but the order in core has 44 of it in 1 transactions$/,
        /^I6 · Order #\d+: -51 is outstanding, but it should be -50/,
      ],
    ],
    [
      "the order was not told of what the shop keeps",
      () => inCore("order_credit_line", { order_id: orderId() }, { deleted_at: new Date() }),
      [
        /^I6 · RMA-\d+, .+: core must have one credit line of -5, it has \[\]$/,
        /^I6 · Order #\d+: -55 is outstanding, but it should be -50: units not settled yet -50, the customer still owes 0, settled and not paid out yet 0$/,
      ],
    ],
    [
      "somebody paid out behind our back",
      () => inCore("order_credit_line", { order_id: orderId() }, { reference_id: "stl_of_nobody" }),
      [
        /^I6 · RMA-\d+, .+: core must have one credit line of -5, it has \[\]$/,
        /^I6 · Core's books have -5 for rma_settlement stl_of_nobody, which does not exist$/,
        /^I6 · Order #\d+: -50 is outstanding, but it should be -45/,
      ],
    ],
    [
      "a settlement says that core took out something else",
      () => ours("rma_settlement", {}, { core_amount: 49.5 }),
      [
        /^I6 · .+: core took 50 out of the order for its units, it says 49\.5$/,
        /^I6 · .+: core must be told -4\.5, it says -5$/,
        /^I6 · Order #\d+: -50 is outstanding, but it should be -50\.5/,
      ],
    ],
    [
      "stock does not have what came",
      () =>
        inCore(
          "inventory_level",
          { location_id: store.fixture.shop.locations.damaged },
          { stocked_quantity: 7 }
        ),
      [
        /^I7 · SHIRT-WHITE-M at Damaged goods: 7 in stock, but 1 by the books: 0 at first, 0 shipped, 1 moved by cases$/,
      ],
    ],
    [
      "units moved without a movement",
      () => ours("rma_stock_movement", { disposition: "quarantine" }, { deleted_at: new Date() }),
      [
        /^I7 · RMA-\d+, .+: 1 to quarantine without a movement$/,
        /^I7 · SHIRT-WHITE-M at Damaged goods/,
      ],
    ],
    [
      "a restocked unit moved nothing",
      () => ours("rma_stock_movement", { disposition: "restock" }, { quantity: 0 }),
      [
        /^I7 · .+: 1 to restock are 1 pieces, 0 were moved$/,
        /^I7 · SHIRT-WHITE-M at Main warehouse/,
      ],
    ],
    [
      "a movement was never done",
      () => ours("rma_stock_movement", { disposition: "restock" }, { applied_at: null }),
      [/^I7 · Movement \S+ of 1 pieces is recorded, and not done$/],
    ],
    [
      "a credit note was edited",
      () => ours("rma_credit_note", {}, { document: '{"total":1,"currency":{"digits":2}}' }),
      [
        /^I8 · CN-\d{4}-000001 is not what was hashed$/,
        /^I8 · CN-\d{4}-000001 is of 45, its document of 0\.01, but 45 was owed$/,
      ],
    ],
    [
      "a credit note has another number",
      () => ours("rma_credit_note", {}, { sequence: 2 }),
      [
        /^I8 · CN-\d{4}-000001 \(2\) stands at place 1 of its series$/,
        /^I8 · CN-\d{4}-000001 is not what was hashed$/,
        /^I8 · CN-\d{4} ends at CN-\d{4}-000001, its series says 1$/,
      ],
    ],
    [
      "a credit note is bound to none that is there",
      () => ours("rma_credit_note", {}, { previous_hash: "0".repeat(64) }),
      [
        /^I8 · CN-\d{4}-000001 does not carry the hash of the note before it$/,
        /^I8 · CN-\d{4}-000001 is not what was hashed$/,
      ],
    ],
    [
      "the last credit note is gone",
      () => ours("rma_credit_note_series", {}, { last_sequence: 2 }),
      [/^I8 · CN-\d{4} ends at CN-\d{4}-000001, its series says 2$/],
    ],
    [
      "a settlement has no credit note",
      () => ours("rma_credit_note", {}, { deleted_at: new Date() }),
      [/^I8 · RMA-\d+, settlement \S+ is approved and has \[\], not \[credit_note\]$/],
    ],
    [
      "an approval that the history forgot",
      () => history("rma.approved", { deleted_at: new Date() }),
      [/^I10 · RMA-\d+: the history does not tell of rma\.approved$/],
    ],
    [
      "goods that the history forgot",
      () => history("rma.goods_received", { data: { units: [] } }),
      [/^I10 · RMA-\d+, .+: 2 received, the history tells of 0$/],
    ],
    [
      "a settlement that the history forgot",
      () => history("settlement.approved", { data: {} }),
      [/^I10 · RMA-\d+: the history tells 0 times of settlement \S+$/],
    ],
    [
      "a payment that the history forgot",
      () => history("reimbursement.paid", { deleted_at: new Date() }),
      [/^I10 · RMA-\d+: the history does not tell that reimbursement \S+ is paid$/],
    ],
    [
      "something that nobody did",
      () => history("rma.requested", { actor_id: null }),
      [/^I10 · rma\.requested \(\S+\) was done by a user whom nobody knows$/],
    ],
  ])("sees it when %s", async (_, tampering, breaches) => {
    const putBack = await tamper(tampering())
    const found = await findBreaches(store.container, orderId())
    await putBack()

    expect(found).toEqual(breaches.map((breach) => expect.stringMatching(breach)))
    await expectInvariants(store.container, orderId())
  })

  it("names all breaches at once, and the order", async () => {
    const putBack = await tamper(rma({ return_id: null }))
    const check = expectInvariants(store.container, orderId())
    await expect(check).rejects.toThrow(`The books of ${orderId()} do not hold:\n  I1 · RMA-`)
    await putBack()
  })

  const rma = (set: Tampering["set"]) => inCore("rma", { id: ids.rma }, set)
  const item = (set: Tampering["set"]) => inCore("rma_item", { rma_id: ids.rma }, set)
  const history = (event: string, set: Tampering["set"]) =>
    inCore("rma_history_entry", { rma_id: ids.rma, event }, set)

  function inCore(table: string, where: Tampering["where"], set: Tampering["set"]): Tampering {
    return { table, where: { ...where, deleted_at: null }, set }
  }

  /** The store's only case is this one: rows of our tables need no further name. */
  function ours(table: string, where: Tampering["where"], set: Tampering["set"]): Tampering {
    return inCore(table, where, set)
  }

  async function tamper({ table, where, set }: Tampering) {
    const rows: { id: string }[] = await knex()(table)
      .where(where)
      .select(["id", ...Object.keys(set)])
    expect(rows).not.toEqual([])
    const write = (id: string, values: Record<string, unknown>) => {
      const columns = Object.entries(values).map(([column, value]) => [
        column,
        isJson(value) ? JSON.stringify(value) : value,
      ])
      return knex()(table).where({ id }).update(Object.fromEntries(columns))
    }
    for (const { id } of rows) await write(id, set)
    return async () => {
      for (const { id, ...before } of rows) await write(id, before)
    }
  }
})

/** A decimal as core reads it: the number beside it is for sorting only. */
function exactly(amount: number) {
  return { value: String(amount), precision: 20 }
}

function isJson(value: unknown): boolean {
  return typeof value === "object" && value !== null && !(value instanceof Date)
}
