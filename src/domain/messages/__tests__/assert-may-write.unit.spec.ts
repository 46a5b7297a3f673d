import { refusalOf } from "../../__tests__/refusal-of"
import { RMA_STATUSES } from "../../words"
import { assertMayWrite } from "../assert-may-write"

describe("Writing in the thread of a case", () => {
  it.each(RMA_STATUSES.filter((status) => status !== "draft"))(
    "is open to both sides while it is %s",
    (status) => {
      expect(() => assertMayWrite({ status }, "customer")).not.toThrow()
      expect(() => assertMayWrite({ status }, "user")).not.toThrow()
    }
  )

  it("is not known to the customer while it is a draft, and of no use to staff", () => {
    const draft = { status: "draft" } as const
    expect(refusalOf(() => assertMayWrite(draft, "customer"))).toMatchObject({ code: "not_found" })
    expect(refusalOf(() => assertMayWrite(draft, "user"))).toMatchObject({
      code: "transition_not_allowed",
      details: { status: "draft" },
    })
  })
})
