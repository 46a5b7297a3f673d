import { canonicalJson } from "../canonical-json"

describe("Canonical JSON", () => {
  it("is the same in whatever order keys were written, at every depth", () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: "x" }] })).toBe(
      canonicalJson({ a: [{ c: "x", d: null }], b: 1 })
    )
  })

  it.each([
    ["another value", { a: 1 }, { a: 2 }],
    ["a number and its text", { a: 1 }, { a: "1" }],
    ["another order of entries", { a: [1, 2] }, { a: [2, 1] }],
    ["a null and nothing", { a: null }, {}],
  ])("tells %s apart", (_what, one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other))
  })
})
