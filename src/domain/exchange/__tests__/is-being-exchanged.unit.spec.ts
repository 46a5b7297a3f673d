import { isBeingExchanged } from "../is-being-exchanged"

const lines = [{ rma_item_id: "shirt" }]
const live = { canceled_at: null, lines }
const canceled = { canceled_at: "2026-01-01T00:00:00.000Z", lines }

it.each([
  ["its exchange lives", [live], "shirt", true],
  ["one was called off and another agreed on", [canceled, live], "shirt", true],
  ["it was called off", [canceled], "shirt", false],
  ["only another item is exchanged", [live], "hoodie", false],
  ["nothing is exchanged", [], "shirt", false],
])("%s", (_, exchanges, id, answer) => {
  expect(isBeingExchanged(exchanges, { id })).toBe(answer)
})
