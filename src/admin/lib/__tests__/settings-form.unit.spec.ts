import {
  changedValues,
  toBytes,
  toList,
  toMegabytes,
  toPercent,
  toText,
  toWholeNumber,
} from "../settings-form"

describe("changedValues", () => {
  const before = { shop_name: "Tilde", reminder_days: 3, restock_location_ids: ["a", "b"] }

  it("keeps what differs, deep down", () => {
    const after = { shop_name: "Tilde", reminder_days: 4, restock_location_ids: ["a"] }
    expect(changedValues(before, after)).toEqual({ reminder_days: 4, restock_location_ids: ["a"] })
  })

  it("keeps nothing of what is the same, and nothing that was not named", () => {
    expect(changedValues(before, { restock_location_ids: ["a", "b"] })).toEqual({})
  })

  it("tells nothing from null", () => {
    const was: { shop_name: string | null } = { shop_name: "Tilde" }
    expect(changedValues(was, { shop_name: null })).toEqual({ shop_name: null })
  })
})

describe("toWholeNumber", () => {
  it.each([
    ["14", 14],
    [" 3 ", 3],
    ["", null],
    ["0", undefined],
    ["-2", undefined],
    ["1.5", undefined],
    ["two", undefined],
  ])("reads %j", (typed, number) => {
    expect(toWholeNumber(typed)).toBe(number)
  })

  it("takes nought where nought is something", () => {
    expect(toWholeNumber("0", 0)).toBe(0)
  })
})

it.each([
  ["20", 20],
  ["5,5", 5.5],
  ["0", 0],
  [" ", null],
  ["-1", undefined],
  ["101", undefined],
  ["a fifth", undefined],
])("reads the rate %j", (typed, rate) => {
  expect(toPercent(typed)).toBe(rate)
})

it("reads a text, or nothing", () => {
  expect([toText("  High Street "), toText("  ")]).toEqual(["High Street", null])
})

it("reads a list, whatever stands between its entries", () => {
  expect(toList("image/png, image/jpeg\nimage/png  application/pdf,")).toEqual([
    "image/png",
    "image/jpeg",
    "application/pdf",
  ])
})

it("writes sizes in megabytes, and reads them back", () => {
  expect([10_000_000, 1_500_000, 5_000].map(toMegabytes)).toEqual(["10", "1.5", "0.005"])
  expect(["10", "1,5", " 0.25 ", "0", "-1", "much", ""].map(toBytes)).toEqual([
    10_000_000,
    1_500_000,
    250_000,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
