import type { PolicyQuestion } from "../eligibility-rule"

/** Have as many units arrived as are asked about? Those that came back already had arrived. */
export const isDelivered: PolicyQuestion<"delivered"> = (
  _,
  { returnable_quantity, undelivered_quantity, requested_quantity }
) => {
  const delivered = Math.max(0, returnable_quantity - undelivered_quantity)
  return requested_quantity <= delivered ? null : { delivered, requested: requested_quantity }
}
