import { aMugItem, anExchange, aShirtItem, aShirtOrder, aShirtWorth } from "../../__tests__/cast"
import type { ExchangeInBooks, RmaItemFacts } from "../../facts"
import { planDrop, type ExchangeToShrink } from "../plan-drop"

type Line = ExchangeToShrink["lines"][number]

const HOODIES: Line = {
  id: "excl_hoodies",
  rma_item_id: "rmai_shirt",
  line_item_id: "line_hoodies",
  quantity: 2,
  total: "140",
}

/** Two shirts at 50.00 for two hoodies at 70.00, of which core has 140.00 on the order. */
function drop({
  item = {},
  line = {},
  terms = {},
  inBooks = {},
  fulfilled = 0,
  worth = { total: "140", quantity: 2 },
}: {
  item?: Partial<RmaItemFacts>
  line?: Partial<Line>
  terms?: Partial<ExchangeToShrink>
  inBooks?: Partial<ExchangeInBooks>
  fulfilled?: number
  worth?: { total: string; quantity: number }
} = {}) {
  const shirts = aShirtItem({
    resolution: "exchange",
    requested_quantity: 2,
    approved_quantity: 1,
    received_quantity: 1,
    core_received_quantity: 1,
    ...item,
  })
  const books = aShirtOrder({
    lines: [aShirtWorth(), aShirtWorth({ line_item_id: "line_hoodies", ...worth })],
    exchanges: [
      anExchange({
        new_worth: 14000,
        difference: 4000,
        lines: [{ rma_item_id: shirts.id, quantity: 2, is_free: false }],
        ...inBooks,
      }),
    ],
  })
  const exchange = {
    id: "exc_1",
    shipping_amount: "0",
    label_fee: "0",
    restocking_fee: "0",
    lines: [{ ...HOODIES, rma_item_id: shirts.id, ...line }],
    ...terms,
  }
  return planDrop(exchange, [shirts, aMugItem()], [{ id: "line_hoodies", fulfilled }], books)
}

const settledOne = {
  units: [{ rma_item_id: aShirtItem().id, quantity: 1 }],
  value: 5000,
  label_fee: 0,
  restocking_fee: 0,
  replacement: 5000,
}

it.each([
  ["stay while a unit is left that has a price", 1, false, [1000, 400, 100]],
  ["go with the last unit that has a price", 0, false, [0, 0, 0]],
  ["go where all that is left is sent for nothing", 1, true, [0, 0, 0]],
])("shipping and fees %s", (_case, approved_quantity, is_free, [shipping_amount, label_fee, restocking_fee]) => {
  const plan = drop({
    item: { approved_quantity },
    terms: { shipping_amount: "10", label_fee: "4", restocking_fee: "1" },
    inBooks: { lines: [{ rma_item_id: aShirtItem().id, quantity: 2, is_free }] },
  })
  expect(plan).toMatchObject({ shipping_amount, label_fee, restocking_fee })
})

describe("two hoodies for two shirts", () => {
  it.each([
    ["one shirt is awaited no more", {}, [1, 7000], [1, 5000, 7000, 2000]],
    ["none is", { item: { approved_quantity: 0 } }, [0, 0], [0, 0, 0, 0]],
    [
      "shipping and fees stay",
      { terms: { shipping_amount: "10", label_fee: "4", restocking_fee: "1" } },
      [1, 7000],
      [1, 5000, 8000, 3500],
    ],
    ["core has one left already", { worth: { total: "70", quantity: 1 } }, [1, 7000], [1, 5000, 7000, 2000]],
    ["core has none yet", { line: { line_item_id: null } }, [1, 7000], [1, 5000, 7000, 2000]],
    ["a unit is not rounded", { worth: { total: "140.01", quantity: 2 } }, [1, 7000], [1, 5000, 7000, 2000]],
    [
      "one that came is settled",
      { item: { resolved_quantity: 1, core_resolved_quantity: 1 }, inBooks: { settled: settledOne } },
      [1, 7000],
      [1, 5000, 7000, 2000],
    ],
  ])("%s", (_case, changes, [quantity, total], [left, old_worth, new_worth, difference]) => {
    expect(drop(changes)).toMatchObject({
      lines: [{ id: "excl_hoodies", quantity, total, dropped: 2 - quantity }],
      left,
      old_worth,
      new_worth,
      difference,
    })
  })

  it.each([
    ["all are awaited or here", { item: { approved_quantity: 2 } }],
    ["both hoodies have left", { fulfilled: 2 }],
    ["both shirts were paid before they came", { inBooks: { settled: { ...settledOne, units: [{ rma_item_id: aShirtItem().id, quantity: 2 }] } } }],
  ])("drops nothing where %s", (_case, changes) => {
    expect(drop(changes)).toBeNull()
  })
})
