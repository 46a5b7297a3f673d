import { possibleActs } from "../rma-acts"
import { anRma } from "./cases"

const NOW = "2026-11-02T10:00:00.000Z"

describe("what staff can do with a case", () => {
  it("is what its events allow, in the order in which a case goes through them", () => {
    const rma = anRma({ acknowledged_at: NOW, allowed_events: ["cancel", "reject", "approve"] })
    expect(possibleActs(rma)).toEqual(["approve", "reject", "cancel"])
  })

  it("is never to let it expire: that is what time does", () => {
    const rma = anRma({ status: "approved", acknowledged_at: NOW, allowed_events: ["expire"] })
    expect(possibleActs(rma)).not.toContain("expire")
  })

  it("is to acknowledge it while it is open and nobody has", () => {
    expect(possibleActs(anRma())).toContain("acknowledge")
    expect(possibleActs(anRma({ acknowledged_at: NOW }))).not.toContain("acknowledge")
    expect(possibleActs(anRma({ status: "completed" }))).not.toContain("acknowledge")
  })

  it.each([
    ["draft", false],
    ["requested", false],
    ["approved", true],
    ["processing", true],
    ["completed", false],
    ["rejected", false],
    ["expired", false],
    ["canceled", false],
  ] as const)("is to settle and to process it while it is being worked on: %s %s", (status, isPossible) => {
    const acts = possibleActs(anRma({ status }))
    expect([acts.includes("settle"), acts.includes("process")]).toEqual([isPossible, isPossible])
  })

  it.each([
    ["approved", "awaited", true],
    ["approved", "not_expected", false],
    ["processing", "partly_received", false],
    ["expired", "not_returned", false],
  ] as const)("is to extend the deadline of what is awaited: %s, %s", (status, goods, isPossible) => {
    expect(possibleActs(anRma({ status, goods })).includes("extend")).toBe(isPossible)
  })
})
