import type { PolicyQuestion } from "../eligibility-rule"

/** Was anything paid for the order? */
export const somethingPaid: PolicyQuestion<"nothing_paid"> = (_, { is_paid }) => (is_paid ? null : {})
