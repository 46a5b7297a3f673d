import { refuse } from "../../domain"
import type { ReimbursementRecord, RmaRecord } from "../../facts/rma"

/**
 * A reimbursement of a case.
 * @throws Refusal `not_found`
 */
export function reimbursementOf(rma: RmaRecord, id: string): ReimbursementRecord {
  const all = rma.settlements.flatMap(({ reimbursements }) => reimbursements)
  return all.find((one) => one.id === id) ?? refuse("not_found", { reimbursement_id: id })
}
