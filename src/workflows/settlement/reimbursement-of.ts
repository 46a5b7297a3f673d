import { refuse } from "../../domain"
import type { ReimbursementRecord, RmaRecord, SettlementRecord } from "../../facts/rma"

/**
 * A reimbursement of a case.
 * @throws Refusal `not_found`
 */
export function reimbursementOf(rma: RmaRecord, id: string): ReimbursementRecord {
  const all = rma.settlements.flatMap(({ reimbursements }) => reimbursements)
  return all.find((one) => one.id === id) ?? refuse("not_found", { reimbursement_id: id })
}

/** The settlement that a reimbursement of a case belongs to. */
export function settlementOf(
  { settlements }: RmaRecord,
  { id }: Pick<ReimbursementRecord, "id">
): SettlementRecord {
  const owner = settlements.find(({ reimbursements }) => reimbursements.some((one) => one.id === id))
  if (!owner) throw new Error(`Reimbursement ${id} belongs to no settlement`)
  return owner
}
