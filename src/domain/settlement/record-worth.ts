import type { RecordedWorth } from "../facts"
import { mergeTaxes } from "./merge-taxes"
import type { Worth } from "./worth"

/**
 * What is recorded of the order's lines once some more units of one are; the list itself stays as
 * it is.
 */
export function recordWorth(
  recorded: RecordedWorth[],
  line_item_id: string,
  quantity: number,
  worth: Worth
): RecordedWorth[] {
  const before = recorded.find((line) => line.line_item_id === line_item_id)
  const after = {
    line_item_id,
    quantity: (before?.quantity ?? 0) + quantity,
    amount: (before?.amount ?? 0) + worth.amount,
    taxes: mergeTaxes([...(before?.taxes ?? []), ...worth.taxes]),
  }
  return [...recorded.filter((line) => line.line_item_id !== line_item_id), after]
}
