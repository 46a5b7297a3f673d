import type { PolicyQuestion } from "../eligibility-rule"

/**
 * Have as many units arrived as are asked about? Those that came back already had arrived: where
 * nothing is on its way any more, that too few are left is for another rule to say.
 */
export const isDelivered: PolicyQuestion<"delivered"> = (
  _,
  { returnable_quantity, undelivered_quantity, is_all_delivered, requested_quantity }
) => {
  if (is_all_delivered) return null
  const delivered = Math.max(0, returnable_quantity - undelivered_quantity)
  return requested_quantity <= delivered ? null : { delivered, requested: requested_quantity }
}
