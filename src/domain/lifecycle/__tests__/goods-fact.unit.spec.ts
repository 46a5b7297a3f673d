import { aMugItem, aShirtItem } from "../../__tests__/cast"
import type { RmaItemFacts } from "../../facts"
import type { GoodsFact, RmaStatus } from "../../words"
import { goodsFact } from "../goods-fact"

const shirts = aShirtItem({ approved_quantity: 2 })
const mugs = aMugItem({ approved_quantity: 3 })
const keptMugs = { ...mugs, return_expected: false }

describe("goodsFact", () => {
  it.each([
    ["draft", "not approved yet", [aShirtItem()], "not_returned"],
    ["requested", "not approved yet", [aShirtItem()], "not_returned"],
    ["requested", "a complaint", [keptMugs], "not_expected"],
    ["rejected", "never approved", [aShirtItem()], "not_returned"],
    ["canceled", "given up", [shirts], "not_returned"],
    ["expired", "did not come in time", [shirts], "not_returned"],
    ["approved", "nothing has to come", [keptMugs], "not_expected"],
    ["approved", "all have to come", [shirts, mugs], "awaited"],
    ["approved", "some have to come", [shirts, keptMugs], "awaited"],
    ["processing", "one came", [{ ...shirts, received_quantity: 1 }, mugs], "partly_received"],
    ["processing", "one line came", [{ ...shirts, received_quantity: 2 }, mugs], "partly_received"],
    [
      "processing",
      "all that had to came",
      [{ ...shirts, received_quantity: 2 }, keptMugs],
      "received",
    ],
    [
      "processing",
      "the rest was closed short",
      [{ ...shirts, approved_quantity: 1, received_quantity: 1 }],
      "received",
    ],
    ["processing", "the rest may be kept", [{ ...keptMugs, received_quantity: 1 }], "received"],
    ["completed", "all came", [{ ...shirts, received_quantity: 2 }], "received"],
    ["completed", "nothing had to come", [keptMugs], "not_expected"],
  ] satisfies [RmaStatus, string, RmaItemFacts[], GoodsFact][])(
    "%s, %s",
    (status, _, items, fact) => {
      expect(goodsFact({ status, items })).toBe(fact)
    }
  )
})
