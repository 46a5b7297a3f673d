import type { RmaRecord } from "../../facts/rma"

/**
 * Whether a settlement of the case was approved and not voided. One by which nothing but the difference
 * of an exchange is given back settles no units: the case is as it was before somebody paid it.
 */
export function isSettled({ settlements }: Pick<RmaRecord, "settlements">): boolean {
  return settlements.some(
    ({ status, lines }) =>
      status === "approved" &&
      (lines.length === 0 || lines.some(({ type }) => type !== "difference_refund"))
  )
}
