import type { HealthCheck } from "../order-health"
import { isOverdue } from "../under-way"

/**
 * I7: all units that came have their movement, and all movements are done. How much lies at a location
 * is no figure of ours: sales and counts change it every day.
 */
export const stock: HealthCheck = ({ cases, movements }, now) =>
  cases.flatMap(({ id: rma_id, items }) => {
    const units = items.flatMap((item) => item.units)
    const missing = units.filter(
      (unit) =>
        isOverdue(unit.created_at, now) &&
        !movements.some(({ received_unit_id }) => received_unit_id === unit.id)
    )
    const unconfirmed = movements.filter(
      (one) => one.rma_id === rma_id && one.applied_at === null && isOverdue(one.created_at, now)
    )
    const pieces = unconfirmed.reduce((sum, { quantity }) => sum + quantity, 0)
    return [
      ...missing.map((unit) => ({
        code: "movement_missing" as const,
        subject_id: unit.id,
        rma_id,
        expected: `${unit.quantity} ${unit.disposition}`,
        found: null,
        repair: null,
      })),
      ...(unconfirmed.length
        ? [
            {
              code: "stock_unconfirmed" as const,
              subject_id: rma_id,
              rma_id,
              expected: String(pieces),
              found: null,
              repair: "confirm_stock" as const,
            },
          ]
        : []),
    ]
  })
