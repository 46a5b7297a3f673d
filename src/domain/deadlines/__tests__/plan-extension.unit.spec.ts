import { refusalOf } from "../../__tests__/refusal-of"
import { RMA_STATUSES } from "../../words"
import { planExtension } from "../plan-extension"

const now = new Date("2026-11-22T15:00:00Z")
const shop = { time_zone: "Europe/Paris" }
const return_by = new Date("2026-11-30T22:59:59.999Z")

describe("planExtension", () => {
  it.each([
    ["later", "2026-12-15", "2026-12-15T22:59:59.999Z"],
    ["sooner, but to come", "2026-11-24", "2026-11-24T22:59:59.999Z"],
  ])("moves the deadline of an approved case to one that is %s", (_, said, to) => {
    expect(planExtension({ status: "approved", return_by }, said, shop, now)).toEqual({
      from: return_by,
      to: new Date(to),
    })
  })

  it("sets one where there was no limit, and revives one that has passed", () => {
    const passed = new Date("2026-11-20T22:59:59.999Z")
    expect(planExtension({ status: "approved", return_by: null }, "2026-12-15", shop, now).from).toBeNull()
    expect(planExtension({ status: "approved", return_by: passed }, "2026-12-15", shop, now).from).toEqual(
      passed
    )
  })

  it("refuses a day that is over", () => {
    expect(refusalOf(() => planExtension({ status: "approved", return_by }, "2026-11-21", shop, now))).toEqual({
      code: "invalid_data",
      details: { field: "return_by", problem: "in_the_past" },
    })
  })

  it.each(RMA_STATUSES.filter((status) => status !== "approved"))("refuses a case that is %s", (status) => {
    expect(refusalOf(() => planExtension({ status, return_by }, "2026-12-15", shop, now))).toEqual({
      code: "transition_not_allowed",
      details: { status, event: "extend" },
    })
  })
})
