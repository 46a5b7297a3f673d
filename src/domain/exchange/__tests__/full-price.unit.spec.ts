import { EUR } from "../../__tests__/cast"
import { fullPrice } from "../full-price"


it.each([
  ["an even exchange", "50", "50", "0", 5000, 5000],
  ["a dearer one whose difference was asked for", "50", "70", "20", 5000, 5000],
  ["a cheaper one, whose rest is not given back", "50", "30", "-20", 5000, 3000],
  ["one with a fee of 5 that was asked for", "50", "70", "25", 5000, 4500],
  ["one that is cheaper only for its fee", "50", "48", "3", 5000, 4500],
  ["one of three units kept", "10", "10", "0", 333, 333],
  ["half of a cheaper one", "100", "60", "-40", 5000, 3000],
  ["units that cost nothing", "0", "0", "0", 0, 0],
])("asks for %s", (_what, old_worth, new_worth, difference, kept, price) => {
  expect(fullPrice({ old_worth, new_worth, difference }, kept, EUR)).toBe(price)
})
