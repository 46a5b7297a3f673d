import { settlementsOf } from "../bookings"
import { differ, sumAmounts, told } from "../decimal-amounts"
import type { HealthCheck } from "../order-health"

/** I4: the lines of a settlement sum to what it owes. I5: no more is paid of it. */
export const settlementSums: HealthCheck = (order) => {
  const { currency } = order
  return settlementsOf(order)
    .filter(({ status }) => status === "approved")
    .flatMap(({ id, rma_id, owed, lines, reimbursements }) => {
      const sum = sumAmounts(lines.map(({ amount }) => amount))
      const paid = sumAmounts(
        reimbursements.filter(({ status }) => status === "paid").map(({ amount }) => amount)
      )
      const subject = { subject_id: id, rma_id, repair: null }
      return [
        ...(differ(sum, owed, currency)
          ? [
              {
                ...subject,
                code: "settlement_lines_differ" as const,
                expected: told(sum, currency),
                found: told(owed, currency),
              },
            ]
          : []),
        ...(paid.gt(owed) && differ(paid, owed, currency)
          ? [
              {
                ...subject,
                code: "settlement_overpaid" as const,
                expected: told(owed, currency),
                found: told(paid, currency),
              },
            ]
          : []),
      ]
    })
}
