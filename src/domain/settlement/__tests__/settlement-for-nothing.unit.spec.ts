import {
  aCase,
  aMugItem,
  aMugWorth,
  aShirtItem,
  aShirtOrder,
  aShirtWorth,
  anExchange,
} from "../../__tests__/cast"
import { settlementForNothing } from "../settlement-for-nothing"

const books = aShirtOrder({ lines: [aShirtWorth(), aMugWorth()] })
const NO_FEE_TAX = { fee_tax: null }
const mugs = aMugItem({
  resolution: "none",
  approved_quantity: 3,
  received_quantity: 3,
  core_received_quantity: 2,
})

describe("settlementForNothing", () => {
  it("puts back into the order's total what core took out of it, and owes nothing", () => {
    const shirts = aShirtItem({
      approved_quantity: 2,
      received_quantity: 2,
      core_received_quantity: 2,
    })
    expect(settlementForNothing(aCase({ items: [shirts, mugs] }), books, NO_FEE_TAX)).toEqual({
      currency: books.currency,
      lines: [],
      owed: 0,
      core_amount: "6.666666666667",
      credit_line_amount: "-6.666666666667",
      items: [{ id: "rmai_mug", quantity: 3, core_quantity: 2 }],
    })
  })

  it("leaves out units that have their resolution", () => {
    const partly = { ...mugs, resolved_quantity: 1, core_resolved_quantity: 1 }
    const { items, core_amount } = settlementForNothing(aCase({ items: [partly] }), books, NO_FEE_TAX)
    expect(items).toEqual([{ id: "rmai_mug", quantity: 2, core_quantity: 1 }])
    expect(core_amount).toBe("3.333333333333")
  })

  it("has nothing to tell core of units that never came", () => {
    const kept = {
      ...mugs,
      return_expected: false,
      received_quantity: 0,
      core_received_quantity: 0,
    }
    expect(settlementForNothing(aCase({ items: [kept] }), books, NO_FEE_TAX)).toMatchObject({
      credit_line_amount: "0",
      items: [{ id: "rmai_mug", quantity: 3, core_quantity: 0 }],
    })
  })

  it("tells the order's books nothing of units that are sent again at no price", () => {
    const resent = { ...mugs, resolution: "reship" as const, return_expected: false }
    const notCome = { ...resent, received_quantity: 0, core_received_quantity: 0 }
    const lines = [{ rma_item_id: "rmai_mug", quantity: 3, is_free: true }]
    const exchanges = [anExchange({ lines, new_worth: 0, difference: 0 })]
    const settlement = settlementForNothing(aCase({ items: [notCome] }), { ...books, exchanges }, NO_FEE_TAX)
    expect(settlement).toMatchObject({
      lines: [],
      credit_line_amount: "0",
      items: [{ id: "rmai_mug", quantity: 3, core_quantity: 0 }],
    })
  })

  it.each([
    ["a refund", aShirtItem({ approved_quantity: 2, received_quantity: 2 })],
    ["units that are all resolved", { ...mugs, resolved_quantity: 3, core_resolved_quantity: 2 }],
    ["units that did not come", { ...mugs, received_quantity: 0, core_received_quantity: 0 }],
  ])("is empty for %s", (_, item) => {
    expect(settlementForNothing(aCase({ items: [item] }), books, NO_FEE_TAX).items).toEqual([])
  })
})
