import { unitsUnknownToCore } from "../../domain"
import { toRmaFacts, type RmaRecord } from "../../facts/rma"

/**
 * By line id, the units of an order's cases that core knows nothing of.
 *
 * @param except the case that is being decided on: its own units are what is asked for
 */
export function unitsOfCases(cases: RmaRecord[], except?: string): Map<string, number> {
  const units = new Map<string, number>()
  for (const record of cases) {
    if (record.id === except) continue
    for (const item of toRmaFacts(record).items) {
      const known = units.get(item.line_item_id) ?? 0
      units.set(item.line_item_id, known + unitsUnknownToCore(record.status, item))
    }
  }
  return units
}
