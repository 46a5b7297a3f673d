import type { RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { refuse } from "../refusals"
import type { RmaStatus } from "../words"

/**
 * A case expires because nothing was sent back in time: not when nothing has to come, a parcel is
 * known to be on its way, or a unit is resolved already. Refuses `transition_not_allowed`.
 */
export function assertExpirable(rma: {
  status: RmaStatus
  items: RmaItemFacts[]
  has_tracking: boolean
}): void {
  const isAwaited = rma.items.some((item) => awaitedUnits(item) > 0)
  const isResolved = rma.items.some((item) => item.resolved_quantity > 0)
  if (!isAwaited || isResolved || rma.has_tracking) {
    refuse("transition_not_allowed", { status: rma.status, event: "expire" })
  }
}
