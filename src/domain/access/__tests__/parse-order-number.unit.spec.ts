import { parseOrderNumber } from "../parse-order-number"

describe("The number of an order", () => {
  it.each<[string, number | null]>([
    ["17", 17],
    ["#17", 17],
    ["# 17 ", 17],
    ["0017", 17],
    ["2147483647", 2_147_483_647],
    ["2147483648", null],
    ["99999999999", null],
    ["0", null],
    ["", null],
    ["#", null],
    ["##17", null],
    ["-17", null],
    ["1.7", null],
    ["1e3", null],
    ["17; drop table", null],
    ["order_01", null],
    ["١٧", null],
  ])("is read of %j as %j", (written, number) => {
    expect(parseOrderNumber(written)).toBe(number)
  })
})
