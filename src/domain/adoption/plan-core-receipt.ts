import type { RmaFacts, RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { isInCoreReturn } from "../goods/is-in-core-return"
import type { ReceiptEntry, ReceivedUnitsEntry } from "../goods/plan-receipt"
import { sumOf } from "../sum-of"

/** What core says that came of a line, over all receipts. Quantities count units. */
export type CoreReceipt = {
  line_item_id: string
  received: number
  /** Found damaged, and written off. */
  dismissed: number
  /** How many of these stand in our record as well. */
  known_dismissed: number
}

/**
 * What came by core's own dialog and stands in no receipt of ours, as a receipt: empty where both agree.
 * Core puts what it received on stock at the Return's location, so those units were as good as new;
 * what it dismissed it wrote off.
 */
export function planCoreReceipt(
  rma: Pick<RmaFacts, "items">,
  receipts: CoreReceipt[],
  locationId: string | null
): ReceiptEntry[] {
  return receipts.flatMap(({ line_item_id, received, dismissed, known_dismissed }) => {
    const items = rma.items.filter((item) => item.line_item_id === line_item_id && isInCoreReturn(item))
    const known = sumOf(items, ({ core_received_quantity }) => core_received_quantity)
    const missing = Math.max(0, received + dismissed - known)
    const damaged = Math.min(missing, Math.max(0, dismissed - known_dismissed))
    return spread(items, { good: missing - damaged, damaged }, locationId)
  })
}

function spread(
  items: RmaItemFacts[],
  { good, damaged }: { good: number; damaged: number },
  location_id: string | null
): ReceiptEntry[] {
  let goodLeft = good
  let damagedLeft = damaged
  return items.flatMap((item) => {
    const room = awaitedUnits(item)
    const ofGood = Math.min(room, goodLeft)
    const ofDamaged = Math.min(room - ofGood, damagedLeft)
    goodLeft -= ofGood
    damagedLeft -= ofDamaged
    const units: ReceivedUnitsEntry[] = [
      { quantity: ofGood, condition: "new" as const, disposition: "restock" as const, location_id },
      { quantity: ofDamaged, condition: "damaged" as const, disposition: "scrap" as const },
    ].filter(({ quantity }) => quantity > 0)
    return units.length ? [{ id: item.id, units }] : []
  })
}
