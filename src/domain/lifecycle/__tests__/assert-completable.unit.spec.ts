import { aMugItem, aShirtItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { assertCompletable } from "../assert-completable"

const settledShirts = aShirtItem({
  approved_quantity: 2,
  received_quantity: 2,
  resolved_quantity: 2,
})
const receivedMugs = aMugItem({ approved_quantity: 3, received_quantity: 3 })

describe("assertCompletable", () => {
  it.each([
    ["everything came and is settled", [settledShirts]],
    ["an item was not approved at all", [settledShirts, aMugItem()]],
    ["what came gets nothing", [settledShirts, { ...receivedMugs, resolution: "none" as const }]],
    ["what came was repaired", [{ ...receivedMugs, resolution: "repair" as const }]],
    [
      "what the customer keeps is settled",
      [aShirtItem({ approved_quantity: 2, resolved_quantity: 2, return_expected: false })],
    ],
    [
      "the rest was closed short",
      [{ ...receivedMugs, approved_quantity: 2, received_quantity: 2, resolved_quantity: 2 }],
    ],
  ])("lets a case be completed when %s", (_, items) => {
    expect(() => assertCompletable({ items, exchanges: [] })).not.toThrow()
  })

  it.each([
    [
      "goods_awaited",
      "one of three mugs did not come yet",
      [settledShirts, { ...receivedMugs, received_quantity: 2, resolved_quantity: 2 }],
      [{ id: "rmai_mug", line_item_id: "line_mug", quantity: 1 }],
    ],
    [
      "goods_awaited",
      "not even what will get nothing has come",
      [{ ...receivedMugs, received_quantity: 0, resolution: "none" as const }],
      [{ id: "rmai_mug", line_item_id: "line_mug", quantity: 3 }],
    ],
    [
      "units_unresolved",
      "two of three mugs are not settled",
      [settledShirts, { ...receivedMugs, resolved_quantity: 1 }],
      [{ id: "rmai_mug", line_item_id: "line_mug", quantity: 2 }],
    ],
    [
      "units_unresolved",
      "what the customer keeps is not settled",
      [aShirtItem({ approved_quantity: 1, return_expected: false })],
      [{ id: "rmai_shirt", line_item_id: "line_shirt", quantity: 1 }],
    ],
  ])("refuses %s when %s", (code, _, items, missing) => {
    expect(refusalOf(() => assertCompletable({ items, exchanges: [] }))).toEqual({
      code,
      details: { items: missing },
    })
  })

  const exchanged = { ...receivedMugs, resolution: "exchange" as const }
  const missing = [{ id: "rmai_mug", line_item_id: "line_mug", quantity: 3 }]
  it.each([
    ["new units cost the same", { difference: 0, paid: 0 }, null],
    ["the difference was paid", { difference: 2000, paid: 2000 }, null],
    ["the difference is due", { difference: 2000, paid: 0 }, "difference_unpaid"],
    ["cheaper units leave an amount to settle", { difference: -2000, paid: 0 }, "units_unresolved"],
    ["it was canceled", { difference: 0, paid: 0, is_live: false }, "units_unresolved"],
  ])("of exchanged units when %s", (_, amounts, code) => {
    const lines = [{ rma_item_id: "rmai_mug", quantity: 3, is_free: false }]
    const rma = { items: [exchanged], exchanges: [{ is_live: true, lines, ...amounts }] }
    const refused = code && { code, details: { items: missing } }
    if (refused) expect(refusalOf(() => assertCompletable(rma))).toEqual(refused)
    else expect(() => assertCompletable(rma)).not.toThrow()
  })

  it("resolves units that are sent again at no price, whatever is due for others", () => {
    const lines = [{ rma_item_id: "rmai_mug", quantity: 3, is_free: true }]
    const resent = { ...receivedMugs, resolution: "reship" as const, return_expected: false }
    const exchanges = [{ is_live: true, lines, difference: 2000, paid: 0 }]
    expect(() => assertCompletable({ items: [resent], exchanges })).not.toThrow()
  })
})
