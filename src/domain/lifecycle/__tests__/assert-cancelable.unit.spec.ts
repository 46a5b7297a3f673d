import { refusalOf } from "../../__tests__/refusal-of"
import { assertCancelable } from "../assert-cancelable"

describe("assertCancelable", () => {
  it("lets a case be canceled before any settlement", () => {
    expect(() => assertCancelable({ is_settled: false })).not.toThrow()
  })

  it("refuses it after one", () => {
    expect(refusalOf(() => assertCancelable({ is_settled: true })).code).toBe("already_settled")
  })
})
