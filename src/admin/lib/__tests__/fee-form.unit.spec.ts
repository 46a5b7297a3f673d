import type { RestockingFee } from "../../../domain"
import { startFee, toFee } from "../fee-form"

describe("the fields of a restocking fee", () => {
  it.each<[string, RestockingFee | null]>([
    ["nothing of its own", null],
    ["no fee", { type: "none" }],
    ["a share", { type: "percent", percent: 12.5 }],
    ["amounts", { type: "amount", amounts: { eur: 4.5, jpy: 500 } }],
  ])("change nothing of %s", (_, fee) => {
    expect(toFee(startFee(fee))).toEqual(fee)
  })

  it("read a share with a comma, and only the amounts that are named", () => {
    expect(toFee({ ...startFee(null), type: "percent", percent: "7,5" })).toEqual({ type: "percent", percent: 7.5 })
    expect(toFee({ ...startFee(null), type: "amount", amounts: { eur: 3, usd: null } })).toEqual({
      type: "amount",
      amounts: { eur: 3 },
    })
  })

  it.each([
    ["no share", { type: "percent", percent: " " }],
    ["a share of nothing", { type: "percent", percent: "0" }],
    ["more than all", { type: "percent", percent: "101" }],
    ["no amount", { type: "amount", amounts: { eur: null } }],
  ] as const)("cannot be read with %s", (_, values) => {
    expect(toFee({ ...startFee(null), ...values })).toBeUndefined()
  })
})
