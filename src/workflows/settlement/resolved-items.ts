import type { SettledItem } from "../../domain"
import type { RmaRecord } from "../../facts/rma"

/** The items of a case once a settlement has resolved their units. */
export function resolvedItems(rma: RmaRecord, settled: SettledItem[]) {
  return settled.map((units) => countedItem(rma, units, 1))
}

/** The items of a case once a settlement that had resolved their units is voided. */
export function freedItems(rma: RmaRecord, settled: SettledItem[]) {
  return settled.map((units) => countedItem(rma, units, -1))
}

function countedItem(rma: RmaRecord, { id, quantity, core_quantity }: SettledItem, sign: 1 | -1) {
  const item = rma.items.find((one) => one.id === id)
  if (!item) throw new Error(`Item ${id} is not of case ${rma.id}`)
  return {
    id,
    resolved_quantity: item.resolved_quantity + sign * quantity,
    core_resolved_quantity: item.core_resolved_quantity + sign * core_quantity,
  }
}
