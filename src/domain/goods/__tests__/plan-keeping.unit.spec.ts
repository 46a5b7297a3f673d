import { aMugItem } from "../../__tests__/cast"
import { checkItemQuantities, checkResolvedUnits } from "../../invariants"
import { assertCompletable } from "../../lifecycle/assert-completable"
import { planKeeping } from "../plan-keeping"
import { unitsPaidAndLost } from "../units-paid-and-lost"
import { unitsUnknownToCore } from "../unknown-to-core"

const EARLY = { pay_before_receipt: "store_credit" as const }
const one_came = { received_quantity: 1, core_received_quantity: 1, core_resolved_quantity: 1 }

describe("planKeeping of three mugs that were paid before they came", () => {
  it.each([
    ["all are paid, none came", { approved_quantity: 3, resolved_quantity: 3 }, 3, 3, 3],
    ["all are paid, one came", { approved_quantity: 3, resolved_quantity: 3, ...one_came }, 3, 2, 2],
    ["one is paid, none came: two are closed short", { approved_quantity: 3, resolved_quantity: 1 }, 1, 1, 3],
    ["two were closed short before", { approved_quantity: 1, resolved_quantity: 3, ...one_came }, 3, 2, 0],
    ["all were closed short before", { approved_quantity: 0, resolved_quantity: 3 }, 3, 3, 0],
    [
      "a wrong one came for a paid one, which core still awaits no more",
      { approved_quantity: 3, resolved_quantity: 3, received_quantity: 1 },
      3,
      2,
      2,
    ],
  ])("%s", (_, counts, approved_quantity, kept, canceled) => {
    const item = aMugItem({ resolution: "store_credit", ...counts })
    const plan = planKeeping(item)
    expect(plan).toEqual({
      item: { id: item.id, return_expected: false, approved_quantity },
      kept,
      core_cancel: { line_item_id: item.line_item_id, quantity: canceled },
    })

    const after = { ...item, ...plan.item }
    expect([...checkItemQuantities(after), ...checkResolvedUnits(after, EARLY)]).toEqual([])
    expect(unitsPaidAndLost(after, { is_late: true })).toBe(0)
    expect(() => assertCompletable({ items: [after], exchanges: [] })).not.toThrow()
    // Nobody is paid twice for a unit: neither now nor once the case is closed.
    for (const status of ["approved", "completed"] as const) {
      expect(unitsUnknownToCore(status, after)).toBe(
        after.resolved_quantity -
          (status === "approved" ? after.core_received_quantity : after.core_resolved_quantity)
      )
    }
  })
})
