import { checkItemQuantities, checkResolvedUnits } from "../../invariants"
import { sumOf } from "../../sum-of"
import type { HealthFinding } from "../finding"
import type { HealthCase, HealthCheck, HealthItem } from "../order-health"

/** I1 to I3, within an item: what was asked for, approved, received, put somewhere and resolved. */
export const itemCounts: HealthCheck = ({ cases }) =>
  cases.flatMap((one) => one.items.flatMap((item) => checkItem(item, one)))

function checkItem(
  item: HealthItem,
  { id: rma_id, policy_terms, settlements }: HealthCase
): HealthFinding[] {
  const { requested_quantity, approved_quantity, received_quantity, resolved_quantity } = item
  const subject = { subject_id: item.id, rma_id, repair: null }
  const findings: HealthFinding[] = []
  if (checkItemQuantities(item).length) {
    findings.push({
      ...subject,
      code: "item_counts_differ",
      expected: String(requested_quantity),
      found: `${approved_quantity}, ${received_quantity}`,
    })
  }
  const disposed = sumOf(item.units, ({ quantity }) => quantity)
  if (disposed !== received_quantity) {
    findings.push({
      ...subject,
      code: "units_differ",
      expected: String(received_quantity),
      found: String(disposed),
    })
  }
  const settled = settledUnits(item, settlements)
  const isTold =
    settled.quantity === resolved_quantity && settled.core_quantity === item.core_resolved_quantity
  if (!isTold || checkResolvedUnits(item, policy_terms).length) {
    findings.push({
      ...subject,
      code: "resolved_units_differ",
      expected: String(settled.quantity),
      found: String(resolved_quantity),
    })
  }
  return findings
}

function settledUnits({ id }: HealthItem, settlements: HealthCase["settlements"]) {
  const entries = settlements
    .filter(({ status }) => status === "approved")
    .flatMap(({ items }) => items.filter((entry) => entry.id === id))
  return {
    quantity: sumOf(entries, ({ quantity }) => quantity),
    core_quantity: sumOf(entries, ({ core_quantity }) => core_quantity),
  }
}
