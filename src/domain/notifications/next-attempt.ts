const MINUTE_MS = 60_000

/** How long to wait behind each attempt: a provider that is down for a night is still reached. */
const WAITS_MS = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE_MS)

/**
 * When a mail is tried again whose latest attempt failed; null: nobody tries any more.
 * @param attempts how often it was tried, the latest included; at least 1
 */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS_MS[attempts - 1]
  return wait === undefined ? null : new Date(now.getTime() + wait)
}
