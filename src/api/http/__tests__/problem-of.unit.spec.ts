import { z } from "@medusajs/framework/zod"
import { problemOf } from "../problem-of"
import { id, listOf } from "../values"

const schema = z.strictObject({ ids: listOf(id), outcome: z.enum(["paid", "not_paid"]) })

describe("problemOf", () => {
  it.each([
    ["an empty list", { ids: [], outcome: "paid" }, "ids", "it must not be empty"],
    ["no list", { outcome: "paid" }, "ids", "it is missing"],
    [
      "another word than those that there are",
      { ids: ["a"], outcome: "maybe" },
      "outcome",
      "it must be one of paid, not_paid",
    ],
    ["a key too many", { ids: ["a"], outcome: "paid", x: 1 }, "x", "it is not known here"],
  ])("says in words: %s", (_, value, field, problem) => {
    const issues = schema.safeParse(value).error?.issues ?? []
    expect(issues.map(problemOf)).toEqual([{ field, problem }])
  })
})
