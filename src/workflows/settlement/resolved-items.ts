import type { SettledItem } from "../../domain"
import type { RmaRecord } from "../../facts/rma"

/** The items of a case once a settlement has resolved their units. */
export function resolvedItems(rma: RmaRecord, settled: SettledItem[]) {
  return settled.map(({ id, quantity, core_quantity }) => {
    const item = rma.items.find((one) => one.id === id)
    if (!item) throw new Error(`Item ${id} is not of case ${rma.id}`)
    return {
      id,
      resolved_quantity: item.resolved_quantity + quantity,
      core_resolved_quantity: item.core_resolved_quantity + core_quantity,
    }
  })
}
