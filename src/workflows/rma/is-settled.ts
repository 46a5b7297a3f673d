import type { RmaRecord } from "../../facts/rma"

/** Whether a settlement of the case was approved and not voided. */
export function isSettled({ settlements }: Pick<RmaRecord, "settlements">): boolean {
  return settlements.some(({ status }) => status === "approved")
}
