/** Long enough for a workflow, a provider that takes its time, and the jobs that finish both. */
const GRACE_MS = 15 * 60 * 1000

/** Whether what was begun then should be over: whatever is younger may be at work right now. */
export function isOverdue(begunAt: Date, now: Date): boolean {
  return now.getTime() - begunAt.getTime() > GRACE_MS
}
