import { surplusDifference } from "../surplus-difference"

const EUR = { code: "eur", digits: 2 }
const OFF = new Date("2026-03-02T10:00:00Z")

it.each([
  ["as much as is asked for", "20", null, 2000, 0, 0],
  ["more than is asked for", "20", null, 4000, 0, 2000],
  ["more, and the rest is on its way back", "20", null, 4000, 2000, 0],
  ["a part", "20", null, 500, 0, 0],
  ["what is owed to the customer by now", "-5", null, 2000, 0, 2000],
  ["what is called off", "20", OFF, 2000, 0, 2000],
  ["nothing", "20", OFF, 0, 0, 0],
])("of what was paid where it is %s", (_case, difference, canceled_at, captured, given_back, surplus) => {
  const money = { captured, given_back, refunded: 0 }
  expect(surplusDifference({ difference, canceled_at }, money, EUR)).toBe(surplus)
})
