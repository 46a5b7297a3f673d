/**
 * A day that staff chose, as the server takes it: "2026-12-31". The server ends it at the shop's
 * midnight, wherever in the world it was chosen.
 */
export function toDay(day: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, "0")
  return [day.getFullYear(), twoDigits(day.getMonth() + 1), twoDigits(day.getDate())].join("-")
}

type DeadlineFacts = { status: string; goods: string; return_by: string | null }

/** Whether a deadline says anything yet, or still: not of goods that came, or of a case that is over. */
export function hasDeadline({ status, goods, return_by }: DeadlineFacts): boolean {
  const isAwaited = goods === "awaited" || goods === "partly_received"
  return return_by !== null && (status === "expired" || (isAwaited && status !== "completed"))
}
