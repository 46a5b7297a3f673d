import { refusalOf } from "../../__tests__/refusal-of"
import { RMA_STATUSES } from "../../words"
import { assertSettleable } from "../assert-settleable"

describe("assertSettleable", () => {
  it.each(["approved", "processing"] as const)("lets money be settled while %s", (status) => {
    expect(() => assertSettleable(status)).not.toThrow()
  })

  it.each(RMA_STATUSES.filter((status) => status !== "approved" && status !== "processing"))(
    "refuses it while %s",
    (status) => {
      expect(refusalOf(() => assertSettleable(status))).toEqual({
        code: "transition_not_allowed",
        details: { status, event: "settle" },
      })
    }
  )
})
