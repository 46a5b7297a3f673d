import type { RmaItemCounts } from "../../modules/rma/types"
import type { RmaRecord } from "../../facts/rma"

/** The counts of a case that a use case decides on. */
export function countsOf({ items }: RmaRecord): RmaItemCounts[] {
  return items.map(
    ({ id, requested_quantity, approved_quantity, received_quantity, resolved_quantity }) => ({
      id,
      requested_quantity,
      approved_quantity,
      received_quantity,
      resolved_quantity,
    })
  )
}
