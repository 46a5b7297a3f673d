import {
  checkDispositions,
  checkItemQuantities,
  checkLineQuantities,
  checkRecordedWorth,
  checkRefunded,
  checkReimbursed,
  checkResolvedUnits,
  checkSettlementSum,
  type Violation,
} from "../invariants"
import { aCase, aMugItem, aMugLine, aMugWorth, EUR } from "./cast"

const mugs = aMugItem({
  approved_quantity: 3,
  received_quantity: 2,
  core_received_quantity: 2,
  resolved_quantity: 1,
  core_resolved_quantity: 1,
})
const requested = aCase({ items: [aMugItem({ requested_quantity: 2 })] })
const recorded = { line_item_id: "line_mug", quantity: 2, amount: 667, taxes: [] }
const settlement = { owed: 4500, lines: [{ amount: 5000 }, { amount: -500 }] }
const payment = {
  id: "pay_1",
  provider_id: "pp_card",
  captured: 5000,
  refunded: 5000,
  created_at: 1,
}

const paid = (amount: number) => ({ status: "paid" as const, amount })
const failed = (amount: number) => ({ status: "failed" as const, amount })

describe("the checkers of invariants", () => {
  it.each([
    ["quantities in order", checkItemQuantities(mugs)],
    ["a line that is spoken for once", checkLineQuantities([aMugLine()], [requested])],
    [
      "a line that came back in part",
      checkLineQuantities([aMugLine({ return_received: 1 })], [requested]),
    ],
    ["dispositions of what came", checkDispositions(mugs, [{ quantity: 1 }, { quantity: 1 }])],
    ["resolved units that came", checkResolvedUnits(mugs)],
    [
      "resolved units that are kept",
      checkResolvedUnits({ ...mugs, return_expected: false, resolved_quantity: 3 }),
    ],
    [
      "units that a policy pays before they came",
      checkResolvedUnits({ ...mugs, resolved_quantity: 3 }, { pay_before_receipt: "any" }),
    ],
    ["lines that sum", checkSettlementSum(settlement)],
    ["a part of a line", checkRecordedWorth(aMugWorth(), recorded, EUR)],
    [
      "a whole line",
      checkRecordedWorth(aMugWorth(), { ...recorded, quantity: 3, amount: 1000 }, EUR),
    ],
    [
      "what is owed, paid",
      checkReimbursed({ owed: 4500, reimbursements: [paid(4500), failed(500)] }),
    ],
    ["a payment refunded to the last cent", checkRefunded(payment)],
  ])("find nothing wrong with %s", (_, violations) => {
    expect(violations).toEqual([])
  })

  it.each([
    ["more received than approved", checkItemQuantities({ ...mugs, approved_quantity: 1 }), "I1"],
    ["more approved than requested", checkItemQuantities({ ...mugs, approved_quantity: 4 }), "I1"],
    ["a unit asked for twice", checkLineQuantities([aMugLine()], [requested, requested]), "I1"],
    [
      "a unit that is on its way twice",
      checkLineQuantities([aMugLine({ return_requested: 2 })], [requested]),
      "I1",
    ],
    ["a unit without a disposition", checkDispositions(mugs, [{ quantity: 1 }]), "I2"],
    [
      "a refund before the goods, where only credit is given before them",
      checkResolvedUnits({ ...mugs, resolved_quantity: 3 }, { pay_before_receipt: "store_credit" }),
      "I3",
    ],
    ["a unit resolved before it came", checkResolvedUnits({ ...mugs, resolved_quantity: 3 }), "I3"],
    [
      "core's part of more than came",
      checkResolvedUnits({ ...mugs, core_received_quantity: 0 }),
      "I3",
    ],
    [
      "core's part of more than is resolved",
      checkResolvedUnits({ ...mugs, resolved_quantity: 0 }),
      "I3",
    ],
    ["lines that do not sum", checkSettlementSum({ ...settlement, owed: 5000 }), "I4"],
    [
      "a whole line with a cent missing",
      checkRecordedWorth(aMugWorth(), { ...recorded, quantity: 3, amount: 999 }, EUR),
      "I4",
    ],
    [
      "a part worth more than the line",
      checkRecordedWorth(aMugWorth(), { ...recorded, amount: 1001 }, EUR),
      "I4",
    ],
    [
      "more units than the line has",
      checkRecordedWorth(aMugWorth(), { ...recorded, quantity: 4 }, EUR),
      "I4",
    ],
    [
      "more paid than owed",
      checkReimbursed({ owed: 4500, reimbursements: [paid(4500), paid(1)] }),
      "I5",
    ],
    ["more refunded than captured", checkRefunded({ ...payment, refunded: 5001 }), "I5"],
  ] satisfies [string, Violation[], string][])("find %s", (_, violations, invariant) => {
    expect(violations.map((violation) => violation.invariant)).toEqual([invariant])
  })
})
