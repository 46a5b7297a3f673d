import type { RmaFacts } from "../facts"
import { isInCoreReturn } from "../goods/is-in-core-return"

/**
 * Whether a case ends with core's Return of it, which was canceled in core's own dialog: where nothing
 * came or was settled, and the Return was all that the case was about. Units that stay with the customer
 * or go back repaired have no part in it, and their case goes on.
 */
export function followsCoreCancel(rma: Pick<RmaFacts, "status" | "items">, isSettled: boolean): boolean {
  const approved = rma.items.filter(({ approved_quantity }) => approved_quantity > 0)
  return rma.status === "approved" && !isSettled && approved.every(isInCoreReturn)
}
