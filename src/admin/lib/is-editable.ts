import { assertItemEditable, isAllowed, isBeingExchanged, type ItemEdit } from "../../domain"
import type { AdminRma, HttpRmaItem } from "../../types/http"

/** Whether an item may still be changed in this way; without a change, whether it may be at all. */
export function isEditable(
  rma: Pick<AdminRma, "status" | "exchanges">,
  item: HttpRmaItem,
  edit: ItemEdit = {}
): boolean {
  const is_exchanged = isBeingExchanged(rma.exchanges, item)
  return isAllowed(() => assertItemEditable(rma.status, item, edit, { is_exchanged }))
}
