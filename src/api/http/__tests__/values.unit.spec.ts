import type { z } from "@medusajs/framework/zod"
import {
  amount,
  id,
  link,
  moment,
  oneOrMany,
  quantity,
  remark,
  signedAmount,
  text,
} from "../values"

const EVERYTHING_WRONG = [undefined, true, {}, [], NaN, Infinity, -Infinity]

describe("Values in requests", () => {
  it.each<[string, z.ZodType, unknown[]]>([
    ["quantity", quantity, [1, 12, 1_000_000]],
    ["amount", amount, [0, 0.5, 12.345]],
    ["signed amount", signedAmount, [-3, 0, 3]],
    ["id", id, ["rma_01", "x".repeat(255)]],
    ["text", text, ["Torn at the seam", "Ça ne va pas 👕", "x".repeat(10_000)]],
    ["moment", moment, ["2026-12-31", "2026-12-31T10:00:00Z", "2026-12-31T10:00:00+02:00"]],
    ["link", link, ["https://carrier.example/label.pdf"]],
  ])("takes as %s what is one", (_name, schema, values) => {
    expect(values.map((value) => schema.safeParse(value).success)).toEqual(values.map(() => true))
  })

  it.each<[string, z.ZodType, unknown[]]>([
    ["quantity", quantity, [0, -1, 1.5, 1_000_001, 1e21, "1", null]],
    ["amount", amount, [-0.01, 1e13, "5", null]],
    ["signed amount", signedAmount, [-1e13, 1e13, "5", null]],
    ["id", id, ["", "x".repeat(256), "a\0b", "\ud800", 7, null]],
    ["text", text, ["", "  \n ", "x".repeat(10_001), "a\0b", "half \udc00", 7, null]],
    ["moment", moment, ["", "tomorrow", "2026-13-01", "2026-02-30", "0001-01-01", "31/12/2026", 0]],
    ["link", link, ["javascript:alert(1)", "data:text/html,x", "/label.pdf", 7, null]],
  ])("refuses as %s what is none", (_name, schema, values) => {
    const all = [...values, ...EVERYTHING_WRONG]
    expect(all.filter((value) => schema.safeParse(value).success)).toEqual([])
  })

  it.each([
    ["", null],
    ["  ", null],
    [null, null],
    [undefined, undefined],
    [" for Paul ", "for Paul"],
  ])("reads the remark %j as %j", (written, read) => {
    expect(remark.parse(written)).toBe(read)
  })

  it.each([
    ["a value", "a", ["a"]],
    ["several", ["a", "b"], ["a", "b"]],
    ["nothing", undefined, undefined],
  ])("reads a filter given as %s", (_how, given, read) => {
    expect(oneOrMany(id).parse(given)).toEqual(read)
  })
})
