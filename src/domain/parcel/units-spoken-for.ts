import type { RmaFacts } from "../facts"
import { isUnderWay } from "../lifecycle/is-under-way"
import { isParcelKind } from "./parcel"

/** By line id, the units of one parcel that cases about it have taken; drafts and dropped cases take none. */
export function unitsSpokenFor(cases: Pick<RmaFacts, "kind" | "status" | "items">[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { kind, status, items } of cases) {
    if (!isParcelKind(kind)) continue
    for (const item of items) {
      const taken = isUnderWay(status)
        ? Math.max(item.approved_quantity, item.resolved_quantity)
        : status === "requested"
          ? item.requested_quantity
          : 0
      units.set(item.line_item_id, (units.get(item.line_item_id) ?? 0) + taken)
    }
  }
  return units
}
