import type { LineQuantity } from "../sum-by-line"
import { unreceivedUnits } from "../unreceived-units"

const shirts = (quantity: number): LineQuantity => ({ line_item_id: "shirts", quantity })
const mugs = (quantity: number): LineQuantity => ({ line_item_id: "mugs", quantity })

describe("unreceivedUnits", () => {
  it.each([
    ["nothing came", [], [shirts(0)], []],
    ["core has heard of all", [shirts(2)], [shirts(2)], []],
    ["core has heard of nothing", [shirts(2)], [shirts(0)], [shirts(2)]],
    ["core has heard of one of three", [shirts(3)], [shirts(1)], [shirts(2)]],
    ["two cases of one line count together", [shirts(1), shirts(2)], [shirts(1)], [shirts(2)]],
    ["core names one line twice", [shirts(3)], [shirts(1), shirts(1)], [shirts(1)]],
    ["core received more by its own dialogs", [shirts(1)], [shirts(4)], []],
    ["more of one line makes up for no other", [shirts(1), mugs(2)], [shirts(4), mugs(1)], [mugs(1)]],
    ["core does not name the line", [mugs(2)], [shirts(0)], []],
  ] satisfies [string, LineQuantity[], LineQuantity[], LineQuantity[]][])(
    "%s",
    (_, ours, inCore, expected) => {
      expect(unreceivedUnits(ours, inCore)).toEqual(expected)
    }
  )
})
