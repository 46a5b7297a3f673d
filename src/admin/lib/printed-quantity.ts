import type { AdminRma, HttpRmaItem } from "../../types/http"

/** Units that a slip names: what was approved, or before anybody approved, what was asked for. */
export function printedQuantity({ status }: Pick<AdminRma, "status">, item: HttpRmaItem): number {
  const isDecided = status !== "draft" && status !== "requested"
  return isDecided ? item.approved_quantity : item.requested_quantity
}
