import { newId } from "../new-id"

it("draws ids of one millisecond in the order in which they sort", () => {
  const drawn = Array.from({ length: 2000 }, () => newId("reim"))
  expect([...drawn].sort()).toEqual(drawn)
  expect(new Set(drawn).size).toBe(2000)
  expect(drawn[0]).toMatch(/^reim_[0-9A-HJKMNP-TV-Z]{26}$/)
})
