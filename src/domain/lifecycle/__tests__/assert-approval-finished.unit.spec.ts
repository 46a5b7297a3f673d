import { aShirtItem } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import { assertApprovalFinished } from "../assert-approval-finished"

const NOW = new Date("2026-11-23T12:00:00Z")
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const inCore = {
  order_id: "order_1",
  status: "approved" as const,
  return_id: "return_1",
  approved_at: minutesAgo(1),
  items: [aShirtItem({ approved_quantity: 1 })],
  is_exchange_half_made: false,
}
const withoutReturn = { ...inCore, return_id: null }
const halfMade = { ...inCore, is_exchange_half_made: true }
const stuck = { ...halfMade, approved_at: minutesAgo(11) }
const nothingToSend = { ...withoutReturn, items: [aShirtItem({ return_expected: false })] }

describe("assertApprovalFinished", () => {
  it.each([
    ["what core has is built on", inCore, "go_on"],
    ["what core has is called off", inCore, "call_off"],
    ["what needs no Return is built on", nothingToSend, "go_on"],
    ["what came already is built on", { ...withoutReturn, status: "processing" as const }, "go_on"],
    ["what the job could not finish is called off", stuck, "call_off"],
  ] as const)("%s", (_, rma, act) => {
    expect(() => assertApprovalFinished(rma, act, NOW)).not.toThrow()
  })

  it.each([
    ["nothing is built on a case without its Return", withoutReturn, "go_on"],
    ["nor called off before the job had its chance", withoutReturn, "call_off"],
    ["nothing is built on half an exchange", halfMade, "go_on"],
    ["nor called off before the job had its chance, with new units", halfMade, "call_off"],
    ["nothing is ever built on half an exchange", stuck, "go_on"],
  ] as const)("%s", (_, rma, act) => {
    expect(refusalOf(() => assertApprovalFinished(rma, act, NOW)).code).toBe("order_busy")
  })
})
