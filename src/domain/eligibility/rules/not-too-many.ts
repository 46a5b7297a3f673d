import type { PolicyQuestion } from "../eligibility-rule"

const DAY_MS = 24 * 60 * 60 * 1000

/** Has the customer had fewer cases lately than are taken? */
export const notTooMany: PolicyQuestion<"too_many_returns"> = (
  { max, days },
  { recent_requests, now }
) => {
  const since = now - days * DAY_MS
  const cases = recent_requests.filter((requested_at) => requested_at >= since).length
  return cases < max ? null : { cases, max, days, since: new Date(since).toISOString() }
}
