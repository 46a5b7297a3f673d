import { differenceStatus } from "../difference-status"

it.each([
  ["20", false, "due"],
  ["0.01", false, "due"],
  ["20", true, "paid"],
  ["0", false, "none"],
  ["0", true, "none"],
  ["-20", false, "owed_to_customer"],
  ["-20", true, "owed_to_customer"],
])("says of a difference of %s, paid: %s, that it is %s", (difference, isPaid, status) => {
  expect(differenceStatus(difference, isPaid)).toBe(status)
})
