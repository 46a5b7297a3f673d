import type { HttpHistoryEntry } from "../../../types/http"
import { historyDetails } from "../history-details"
import { historyTitle } from "../history-title"
import { anItem } from "./cases"

const rma = { items: [anItem()] }
const t = (key: string, values?: object) => (values ? `${key} ${Object.values(values)}` : key)
const speak = {
  t,
  formatAmount: (amount: number) => `€${amount.toFixed(2)}`,
  formatDeadline: (deadline: string) => deadline.slice(0, 10),
}

function detailsOf(data: HttpHistoryEntry["data"]): string[] {
  const entry: HttpHistoryEntry = {
    id: "rmah_1",
    event: "rma.approved",
    actor_type: "user",
    actor_id: null,
    data,
    created_at: "2026-11-01T10:00:00.000Z",
  }
  return historyDetails(entry, rma, speak)
}

describe("an entry of the history", () => {
  it.each<[string, HttpHistoryEntry["data"], string[]]>([
    ["what was asked for", { items: [{ title: "Mug", quantity: 3 }] }, ["3 × Mug"]],
    [
      "what was approved, by the item's name",
      { items: [{ id: "rmai_shirt", approved_quantity: 2 }] },
      ["2 × Shirt"],
    ],
    [
      "what could not be done, and why",
      { act: "settle", code: "not_received" },
      ["events.settle: refusals.not_received"],
    ],
    ["nothing of an act that nobody knows", { act: "dance", code: "not_received" }, []],
    [
      "what came",
      { units: [{ title: "Mug", quantity: 1, condition: "damaged", disposition: "scrap" }] },
      ["1 × Mug · condition.damaged · disposition.scrap"],
    ],
    [
      "what went on, and from where",
      {
        units: [
          {
            title: "Mug",
            quantity: 2,
            from: { condition: "opened", disposition: "quarantine" },
            to: { condition: "new", disposition: "restock" },
          },
        ],
      },
      ["2 × Mug · condition.opened · disposition.quarantine → condition.new · disposition.restock"],
    ],
    ["what was owed", { owed: 45 }, ["€45.00"]],
    ["what was paid", { amount: 45, tender: "manual" }, ["€45.00 · tender.manual"]],
    [
      "until when there is time",
      { from: null, to: "2026-12-31T22:59:59.999Z", reason: "Snow" },
      ["extend.until 2026-12-31", "history.reason Snow"],
    ],
    ["why", { reason: "Lost" }, ["history.reason Lost"]],
    ["what the provider said", { failure: "Card expired" }, ["Card expired"]],
    [
      "what a policy said, and why",
      {
        policy_name: "Everywhere",
        policy_version: 2,
        verdict: "no",
        reason: "A friend",
        lines: [
          { title: "Mug", reasons: [{ code: "window_over" }, { code: "final_sale" }] },
          { title: "Shirt", reasons: [] },
        ],
      },
      [
        "policy.history.verdict Everywhere,2,policy.verdict.no",
        "policy.history.line Mug,policy.code.window_over, policy.code.final_sale",
        "history.reason A friend",
      ],
    ],
    [
      "that a policy approved it",
      { policy_id: "rpol_1", policy_version: 2 },
      ["policy.history.approved 2"],
    ],
    ["nothing", {}, []],
    ["nothing of what it cannot read", { items: [null, { id: "gone" }], amount: "45" }, []],
  ])("says %s", (_what, data, details) => {
    expect(detailsOf(data)).toEqual(details)
  })

  it("has a title, also for an event from a newer version", () => {
    expect(historyTitle("rma.approved", t)).toBe("historyEvent.rma-approved")
    expect(historyTitle("rma.teleported", t)).toBe("history.unknown rma.teleported")
  })
})
