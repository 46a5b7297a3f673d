import { refusalOf } from "../../__tests__/refusal-of"
import { assertAttachable } from "../assert-attachable"

describe("Files for one item or message", () => {
  it.each([[[]], [["a"]], [["a", "b"]]])("may be %j where two are allowed", (ids) => {
    expect(() => assertAttachable(ids, { max_files: 2 })).not.toThrow()
  })

  it.each([
    ["too many", ["a", "b", "c"], "expected at most 2"],
    ["one of them twice", ["a", "a"], "named_twice"],
  ])("may not be %s", (_what, ids, problem) => {
    expect(refusalOf(() => assertAttachable(ids, { max_files: 2 }))).toMatchObject({
      code: "invalid_data",
      details: { field: "attachment_ids", problem },
    })
  })
})
