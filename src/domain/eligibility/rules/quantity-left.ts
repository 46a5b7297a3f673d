import type { EligibilityRule } from "../eligibility-rule"

/** Are as many units left as are asked about? */
export const quantityLeft: EligibilityRule = ({ returnable_quantity, requested_quantity }) => {
  if (requested_quantity <= returnable_quantity) return null
  const details = { returnable: returnable_quantity, requested: requested_quantity }
  return { code: "quantity_exceeds_returnable", verdict: "no", details }
}
