import type { OrderLine } from "../facts"

/** Units of an order line that are spoken for beyond what core counts as returned. */
export type UnitsOfOurs = {
  /** Sum of `unitsUnknownToCore` over the items of all other cases on this line. */
  unknown_to_core: number
  /**
   * Units that a claim wrote off and that stand in its own return as well: core counts them twice.
   */
  written_off_in_own_return?: number
}

/**
 * How many units of an order line may still come back, never below 0. Computed by us, because core
 * counts only fulfilled − requested and lets one unit come back again and again.
 */
export function returnableQuantity(line: OrderLine, ours: UnitsOfOurs): number {
  return Math.max(0, line.fulfilled - spokenForUnits(line, ours))
}

/** Units of an order line that came back, are to, or never can: by I1 at most those fulfilled. */
export function spokenForUnits(line: OrderLine, ours: UnitsOfOurs): number {
  return (
    line.return_requested +
    line.return_received +
    line.return_dismissed +
    writtenOffOnly(line, ours) +
    ours.unknown_to_core
  )
}

/** Dismissing a unit writes it off as well: it must not be taken away twice. */
function writtenOffOnly(line: OrderLine, ours: UnitsOfOurs): number {
  const elsewhere = line.return_dismissed + (ours.written_off_in_own_return ?? 0)
  return Math.max(0, line.written_off - elsewhere)
}
