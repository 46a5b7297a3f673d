import {
  emptyDraft,
  joinPart,
  movePartQuantity,
  quantityOf,
  splitPart,
  withPart,
  withQuantity,
  type RequestDraft,
} from "../request-draft"

const shirts = (quantity: number) => ({ lineItemId: "shirt", quantity, newKey: "a" })

/** Three shirts and a mug, of which something was said already. */
function aDraft(): RequestDraft {
  const withShirts = withQuantity(emptyDraft("key"), shirts(3))
  const withMug = withQuantity(withShirts, { lineItemId: "mug", quantity: 1, newKey: "m" })
  return withPart(withMug, "a", { note: "Too large", reason_id: "fit" })
}

const quantities = (draft: RequestDraft) =>
  draft.parts.map(({ key, line_item_id, quantity }) => [key, line_item_id, quantity])

describe("the parts of a request", () => {
  it("keep what was said of a line when there are more or fewer of it", () => {
    const more = withQuantity(aDraft(), shirts(2))
    expect(quantities(more)).toEqual([
      ["a", "shirt", 2],
      ["m", "mug", 1],
    ])
    expect(more.parts[0]).toMatchObject({ note: "Too large", reason_id: "fit" })
  })

  it("forget a line of which none is left", () => {
    expect(quantities(withQuantity(aDraft(), shirts(0)))).toEqual([["m", "mug", 1]])
  })

  it("split one unit off, of which nothing is said yet, beside the others of its line", () => {
    const split = splitPart(aDraft(), "a", "b")
    expect(quantities(split)).toEqual([
      ["a", "shirt", 2],
      ["b", "shirt", 1],
      ["m", "mug", 1],
    ])
    expect(split.parts[1]).toMatchObject({ note: "", reason_id: null, attachments: [] })
  })

  it("do not split a single unit", () => {
    expect(splitPart(aDraft(), "m", "b")).toEqual(aDraft())
  })

  it("move units between parts of a line, whose sum stays", () => {
    const moved = movePartQuantity(splitPart(aDraft(), "a", "b"), "b", 2)
    expect(quantities(moved).slice(0, 2)).toEqual([
      ["a", "shirt", 1],
      ["b", "shirt", 2],
    ])
    expect(quantityOf(moved, "shirt")).toBe(3)
  })

  it("give their units back when they are joined", () => {
    expect(joinPart(splitPart(aDraft(), "a", "b"), "b")).toEqual(aDraft())
  })

  it("grow in the first part when more of a split line are chosen", () => {
    const grown = withQuantity(splitPart(aDraft(), "a", "b"), shirts(5))
    expect(quantities(grown).slice(0, 2)).toEqual([
      ["a", "shirt", 4],
      ["b", "shirt", 1],
    ])
  })

  it("become one part again when fewer are chosen than the others hold", () => {
    const split = movePartQuantity(splitPart(aDraft(), "a", "b"), "b", 2)
    expect(quantities(withQuantity(split, shirts(1)))).toEqual([
      ["a", "shirt", 1],
      ["m", "mug", 1],
    ])
  })
})
