import type { EligibilityRule } from "../eligibility-rule"

/** Does the shop take returns at all? */
export const returnsEnabled: EligibilityRule = ({ returns_enabled }) =>
  returns_enabled ? null : { code: "returns_disabled", verdict: "no", details: {} }
