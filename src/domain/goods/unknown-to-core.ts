import type { RmaItemFacts } from "../facts"
import { isUnderWay } from "../lifecycle/is-under-way"
import type { RmaStatus } from "../words"
import { awaitedUnits } from "./awaited-units"
import { isInCoreReturn } from "./is-in-core-return"

/**
 * How many units of an item core's counts know nothing of, though they cannot come back a second
 * time: requested ones until core's Return is made, and for good those that were kept, lost,
 * repaired, or answered with a wrong item.
 */
export function unitsUnknownToCore(status: RmaStatus, item: RmaItemFacts): number {
  if (status === "requested") {
    return item.requested_quantity
  }
  if (isUnderWay(status)) {
    // Units that were paid before they came, and never came, are approved no more: nobody is paid twice.
    const taken = Math.max(item.approved_quantity, item.resolved_quantity)
    return taken - unitsKnownToCore(item)
  }
  // Drafts and cases that were given up reserve nothing; a unit that got its resolution keeps it.
  return item.resolved_quantity - item.core_resolved_quantity
}

/**
 * Awaited units stand in core's Return as requested, received ones as received, and those that its claim
 * sends once more as written off.
 */
function unitsKnownToCore(item: RmaItemFacts): number {
  const requested = isInCoreReturn(item) ? awaitedUnits(item) : 0
  return requested + item.core_received_quantity + item.written_off_quantity
}
