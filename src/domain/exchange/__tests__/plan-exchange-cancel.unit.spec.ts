import { refusalOf } from "../../__tests__/refusal-of"
import { assertExchangeCancelable, planExchangeCancel } from "../plan-exchange-cancel"

const anExchange = {
  id: "exc",
  difference_paid_at: null,
  advance_paid_at: null,
  lines: [
    { rma_item_id: "item_1", line_item_id: "line_new" },
    { rma_item_id: "item_1", line_item_id: null },
  ],
}
const ACTIONS = [
  { id: "ract_exchange", label: "Exchange", resolution: "exchange" },
  { id: "ract_money", label: "Money back", resolution: "refund" },
  { id: "ract_refund", label: "Refund", resolution: "refund" },
] as const

describe("an exchange can be called off", () => {
  const items = (resolved_quantity: number) => [
    { id: "item_1", resolved_quantity },
    { id: "item_2", resolved_quantity: 1 },
  ]
  const lines = (fulfilled: number) => [
    { id: "line_new", fulfilled },
    { id: "line_old", fulfilled: 2 },
  ]

  it("while its new units are there and its old ones are not settled", () => {
    expect(() => assertExchangeCancelable(anExchange, items(0), lines(0))).not.toThrow()
  })

  it.each([
    ["once a new unit is packed", items(0), lines(1), "transition_not_allowed"],
    ["once an old unit is settled", items(1), lines(0), "already_settled"],
  ])("not %s", (_, someItems, someLines, code) => {
    expect(refusalOf(() => assertExchangeCancelable(anExchange, someItems, someLines)).code).toBe(code)
  })

  it("not once the old units are paid for in full, even where the new ones came back to the shelf", () => {
    const sold = { ...anExchange, advance_paid_at: new Date() }
    expect(refusalOf(() => assertExchangeCancelable(sold, items(0), lines(0)))).toMatchObject({
      code: "transition_not_allowed",
      details: { of: "full_price", status: "paid" },
    })
  })
})

describe("its items fall back", () => {
  it("to a refund, by the first action that gives one", () => {
    expect(planExchangeCancel(anExchange, undefined, [...ACTIONS])).toEqual([
      {
        id: "item_1",
        resolution: "refund",
        action_id: "ract_money",
        action_label: "Money back",
        exchange_variant_id: null,
      },
    ])
  })

  it("to store credit by policy, without words where no action gives it", () => {
    expect(planExchangeCancel(anExchange, { fallback: "store_credit" }, [...ACTIONS])).toMatchObject([
      { resolution: "store_credit", action_id: null, action_label: null },
    ])
  })

  it("only once a difference that was paid is given back", () => {
    const paid = { ...anExchange, difference_paid_at: new Date() }
    expect(refusalOf(() => planExchangeCancel(paid, undefined, []))).toEqual({
      code: "transition_not_allowed",
      details: { of: "difference", status: "paid", event: "cancel", exchange_id: "exc" },
    })
  })
})
