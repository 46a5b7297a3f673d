import { reimbursementsOf } from "../bookings"
import { differ, sumAmounts, told } from "../decimal-amounts"
import type { HealthCheck } from "../order-health"

/** What a reimbursement moved to another order of the customer stands there, too: −amount here, +amount there. */
export const counterparts: HealthCheck = (order) =>
  reimbursementsOf(order)
    .filter(({ tender, status }) => tender === "replacement_order" && status === "paid")
    .flatMap(({ id, rma_id, amount, target_order_id }) => {
      const there = order.counterparts.filter(
        ({ order_id, reference_id }) => order_id === target_order_id && reference_id === id
      )
      const found = sumAmounts(there.map((one) => one.amount))
      if (!differ(found, amount, order.currency)) return []
      return [
        {
          code: "counterpart_missing" as const,
          subject_id: id,
          rma_id,
          expected: told(amount, order.currency),
          found: told(found, order.currency),
          repair: there.length === 0 && target_order_id ? ("add_counterpart" as const) : null,
        },
      ]
    })
