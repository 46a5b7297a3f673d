import type { EligibilityRule } from "../eligibility-rule"

/** Does the shop take returns at all? */
export const returnsEnabled: EligibilityRule = ({ returns_enabled }) =>
  returns_enabled ? null : { verdict: "no", reason: { code: "returns_disabled", details: {} } }
