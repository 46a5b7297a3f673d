import { aMugLine } from "../../__tests__/cast"
import { returnableQuantity } from "../returnable"

describe("returnableQuantity of three mugs", () => {
  it.each([
    ["none shipped", { fulfilled: 0 }, {}, 0],
    ["two shipped", { fulfilled: 2 }, {}, 2],
    ["all shipped", {}, {}, 3],
    ["one on its way back", { return_requested: 1 }, {}, 2],
    ["one came back", { return_received: 1 }, {}, 2],
    [
      "one dismissed: core counts it as written off too",
      { return_dismissed: 1, written_off: 1 },
      {},
      2,
    ],
    ["one written off by a claim", { written_off: 1 }, {}, 2],
    [
      "one written off by a claim that also takes it back",
      { written_off: 1, return_requested: 1 },
      { written_off_in_own_return: 1 },
      2,
    ],
    [
      "each of it once, three times",
      { return_received: 1, return_dismissed: 1, written_off: 2 },
      {},
      0,
    ],
    ["two spoken for by cases that core knows nothing of", {}, { unknown_to_core: 2 }, 1],
    ["more spoken for than shipped", { fulfilled: 1 }, { unknown_to_core: 2 }, 0],
  ])("%s", (_, counts, ours, returnable) => {
    expect(returnableQuantity(aMugLine(counts), { unknown_to_core: 0, ...ours })).toBe(returnable)
  })
})
