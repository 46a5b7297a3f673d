import { isReminderDue } from "../deadlines/is-reminder-due"
import { refuse } from "../refusals"

/** What is asked of an exchange whose offer comes to its end. */
export type ExpiringExchange = {
  expires_at: Date | null
  reminded_at: Date | null
  released_at: Date | null
  canceled_at: Date | null
}

/**
 * Whether the offer of an exchange is over. One whose new units may leave holds.
 * @throws Refusal `transition_not_allowed`
 */
export function assertExchangeOverdue(exchange: ExpiringExchange, now: Date): void {
  const status = statusOf(exchange)
  if (status !== "open" || exchange.expires_at === null || now <= exchange.expires_at) {
    refuse("transition_not_allowed", { of: "exchange", status, event: "expire" })
  }
}

/**
 * Whether its customer is to be told now that the offer ends soon: once, from as many days before as
 * the shop reminds of deadlines.
 * @throws Refusal `transition_not_allowed`
 */
export function assertExchangeReminderDue(
  exchange: ExpiringExchange,
  rules: { reminder_days: number | null; time_zone: string },
  now: Date
): void {
  const status = statusOf(exchange)
  const deadline = {
    return_by: exchange.expires_at,
    return_by_reminded_at: exchange.reminded_at,
  }
  if (status !== "open" || !isReminderDue(deadline, rules, now)) {
    refuse("transition_not_allowed", { of: "exchange", status, event: "remind" })
  }
}

function statusOf({ canceled_at, released_at }: ExpiringExchange): "open" | "released" | "canceled" {
  if (canceled_at !== null) return "canceled"
  return released_at === null ? "open" : "released"
}
