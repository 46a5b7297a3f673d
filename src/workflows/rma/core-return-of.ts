import type { ApprovalPlan } from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import type { ShippedCaseFacts } from "./steps/load-case"
import type { CoreReturnInput } from "../order/steps/create-core-return"

/**
 * What core's Return of a case is made of. A line that is sent back for several reasons takes the
 * first: core loses count of a line that stands in a Return twice, ours keeps every reason.
 */
export function coreReturnOf(
  { rma, shipped_from }: Pick<ShippedCaseFacts, "rma" | "shipped_from">,
  lines: ApprovalPlan["core_return"],
  { location_id, created_by }: { location_id: string | null; created_by: string | null }
): CoreReturnInput {
  return {
    rma_id: rma.id,
    order_id: rma.order_id,
    created_by,
    location_id: location_id ?? shippedFrom(shipped_from, lines),
    items: lines.map(({ line_item_id, quantity }) => ({
      line_item_id,
      quantity,
      reason_id: reasonOf(rma, line_item_id),
    })),
  }
}

function shippedFrom(
  locations: ShippedCaseFacts["shipped_from"],
  lines: ApprovalPlan["core_return"]
): string | null {
  const found = lines.map(({ line_item_id }) => locations[line_item_id]).find(Boolean)
  return found ?? null
}

function reasonOf(rma: RmaRecord, lineId: string): string | null {
  return rma.items.find(({ line_item_id }) => line_item_id === lineId)?.reason_id ?? null
}
