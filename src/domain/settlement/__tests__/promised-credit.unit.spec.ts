import type { Resolution } from "../../words"
import { aShirtItem } from "../../__tests__/cast"
import { promisedCredit } from "../promised-credit"

const ITEM = aShirtItem()

describe("promisedCredit", () => {
  const of = (owed: number, units: [Resolution, number][]) => {
    const ids = units.map((_, index) => `rmai_${index}`)
    return promisedCredit(
      {
        owed,
        items: ids.map((id) => ({ id, quantity: 1, core_quantity: 1 })),
        lines: units.map(([, amount], index) => ({
          type: "item_value" as const,
          amount,
          taxes: [],
          rma_item_id: ids[index],
          quantity: 1,
          note: null,
        })),
      },
      { items: units.map(([resolution], index) => ({ ...ITEM, id: ids[index], resolution })) }
    )
  }

  it.each<[string, number, [Resolution, number][], number]>([
    ["nothing of a refund", 5000, [["refund", 5000]], 0],
    ["nothing of an exchange", 2000, [["exchange", 5000]], 0],
    ["all of store credit", 4500, [["store_credit", 5000]], 4500],
    ["all of what was to get nothing", 4500, [["none", 5000]], 4500],
    ["its share of both, fees on each", 7200, [["store_credit", 5000], ["refund", 3000]], 4500],
    ["all, where no unit is worth anything", 500, [["store_credit", 0], ["refund", 0]], 500],
    ["nothing without units", 500, [], 0],
  ])("is %s", (_, owed, units, expected) => {
    expect(of(owed, units)).toBe(expected)
  })
})
