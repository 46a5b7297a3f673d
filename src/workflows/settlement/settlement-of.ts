import { refuse } from "../../domain"
import type { RmaRecord, SettlementRecord } from "../../facts/rma"

/**
 * A settlement of a case.
 * @throws Refusal `not_found`
 */
export function settlementOf({ settlements }: RmaRecord, id: string): SettlementRecord {
  return settlements.find((one) => one.id === id) ?? refuse("not_found", { settlement_id: id })
}
