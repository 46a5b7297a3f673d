import type { AdminRma, HttpRmaItem } from "../../types/http"

/** Whether reason, action and quantity of an item can still change: until its units are resolved. */
export function isEditable(rma: Pick<AdminRma, "status">, item: HttpRmaItem): boolean {
  const isResolved = item.resolved_quantity > 0 && item.resolved_quantity >= item.approved_quantity
  return EDITABLE.has(rma.status) && !isResolved
}

const EDITABLE: ReadonlySet<AdminRma["status"]> = new Set([
  "draft",
  "requested",
  "approved",
  "processing",
])
