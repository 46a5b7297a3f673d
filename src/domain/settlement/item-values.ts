import type { OrderBooks, RecordedWorth } from "../facts"
import { lineWorth } from "./line-worth"
import { recordWorth } from "./record-worth"
import type { SettledUnits } from "./units-to-settle"
import type { SettlementLine } from "./settlement"
import { worthOfUnits } from "./worth"

/** The values of settled units, and what is recorded of the order's lines with them. */
export type ItemValues = { lines: SettlementLine[]; recorded: RecordedWorth[] }

/**
 * One `item_value` line per settled item. Items of the same order line are valued one after the
 * other, as if they had been settled apart: their rounding must not differ by how they are grouped.
 */
export function itemValues(units: SettledUnits[], books: OrderBooks): ItemValues {
  const start: ItemValues = { lines: [], recorded: books.recorded.lines }
  return units.reduce(({ lines, recorded }, { item, quantity }) => {
    const { line_item_id } = item
    const before = recorded.find((line) => line.line_item_id === line_item_id)
    const worth = worthOfUnits(lineWorth(books, line_item_id), before, quantity, books.currency)
    const line: SettlementLine = {
      type: "item_value",
      ...worth,
      rma_item_id: item.id,
      quantity,
      note: null,
    }
    return {
      lines: [...lines, line],
      recorded: recordWorth(recorded, line_item_id, quantity, worth),
    }
  }, start)
}
