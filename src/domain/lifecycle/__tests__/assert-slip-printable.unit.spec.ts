import { aCase, aShirtItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { RmaStatus } from "../../words"
import { assertSlipPrintable, isSlipPrintable } from "../assert-slip-printable"

const PRINTED: Record<RmaStatus, boolean> = {
  draft: false,
  requested: false,
  approved: true,
  processing: true,
  completed: true,
  rejected: false,
  expired: false,
  canceled: false,
}

describe("assertSlipPrintable", () => {
  it.each(Object.entries(PRINTED))("%s: %s", (status, isPrinted) => {
    const rma = aCase({ status: status as RmaStatus, items: [aShirtItem({ approved_quantity: 1 })] })
    const print = () => assertSlipPrintable(rma)
    expect(isSlipPrintable(rma)).toBe(isPrinted)
    if (isPrinted) expect(print).not.toThrow()
    else expect(refusalOf(print)).toMatchObject({ code: "transition_not_allowed", details: { status } })
  })

  it.each([
    ["the customer keeps all of it", { approved_quantity: 2, return_expected: false }],
    ["nothing of it was approved", { approved_quantity: 0, return_expected: true }],
  ])("refuses where %s", (_, item) => {
    const rma = aCase({ status: "approved", items: [aShirtItem(item)] })
    expect(isSlipPrintable(rma)).toBe(false)
    expect(refusalOf(() => assertSlipPrintable(rma))).toMatchObject({
      code: "transition_not_allowed",
      details: { goods: "not_expected" },
    })
  })
})
