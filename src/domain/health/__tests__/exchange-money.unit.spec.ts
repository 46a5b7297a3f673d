import { checkOrderHealth } from "../check-order-health"
import { aPatient, NOW, OLD } from "./patient"

const TWICE = { difference: "20", difference_paid_at: OLD, captured: "40", surplus: "20" }

describe("what is too much of a difference that is paid", () => {
  it.each([
    ["is found where nobody gives it back", TWICE, ["20"]],
    ["is found where units were dropped long ago", { ...TWICE, dropped_at: OLD }, ["20"]],
    ["may be on its way behind the payment", { ...TWICE, difference_paid_at: NOW }, []],
    ["may be on its way since units were dropped", { ...TWICE, dropped_at: NOW }, []],
    ["is none where an edit of the order takes it", { ...TWICE, surplus: "0" }, []],
    ["is on its way where a settlement gives it back", { ...TWICE, captured: "20", surplus: "0" }, []],
  ])("%s", (_, exchange, found) => {
    const findings = checkOrderHealth(aPatient({ exchange }), NOW)
    expect(findings.map(({ code, found }) => [code, found])).toEqual(
      found.map((amount) => ["difference_not_given_back", amount])
    )
  })

  it("is told by another name while the payment is not written down", () => {
    const exchange = { ...TWICE, difference_paid_at: null }
    expect(checkOrderHealth(aPatient({ exchange }), NOW).map(({ code }) => code)).toEqual([
      "difference_unrecorded",
    ])
  })
})
