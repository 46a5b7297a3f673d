import type { PolicyQuestion } from "../eligibility-rule"
import { returnWindow } from "../return-window"

/** Is it still early enough? Says until when it was, and what that was counted from. */
export const withinWindow: PolicyQuestion<"window"> = (rule, facts) => {
  const window = returnWindow(rule, facts)
  if (!window || facts.now <= window.until) return null
  return {
    days: rule.days,
    from: window.from,
    since: new Date(window.since).toISOString(),
    until: new Date(window.until).toISOString(),
    time_zone: facts.time_zone,
  }
}
