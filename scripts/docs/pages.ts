import { HEALTH_CODES, isHealthCode, Refusal, REFUSALS, RMA_EVENTS, RMA_STATUSES, TRANSITIONS } from "../../src/domain"
import type { RefusalCode } from "../../src/domain"
import { healthSentence } from "../../src/api/http/health-sentences"
import { refusalAnswer } from "../../src/api/http/refusal-answer"
import { RMA_EVENT_NAMES, type RmaEventName } from "../../src/workflows/events"

/** The pages of the reference that are printed from code, by their file in docs/. */
export const PAGES: Record<string, () => string> = {
  "lifecycle.md": lifecycle,
  "events.md": events,
  "refusals.md": refusals,
  "health.md": health,
}

const PRINTED = "<!-- Printed from code by `npm run docs`. -->"

function lifecycle(): string {
  const rows = RMA_STATUSES.map((status) => [
    `\`${status}\``,
    ...RMA_EVENTS.map((event) => TRANSITIONS[status][event] ?? ""),
  ])
  return page("Lifecycle", [
    "How far a case is. An empty cell is the refusal `transition_not_allowed`; besides the table, completing",
    "asks that nothing is awaited and every unit is resolved, canceling that nothing was settled, expiring",
    "that nothing is on its way.",
    "",
    ...table(["from \\ event", ...RMA_EVENTS], rows),
  ])
}

const SAYS: Record<RmaEventName, string> = {
  "rma.requested": "a case was opened by a customer or by staff, or a draft was submitted",
  "rma.acknowledged": "staff have taken it into account",
  "rma.approved": "`items`: what was approved",
  "rma.rejected": "`reason`",
  "rma.goods_received": "`units`: each with quantity, condition, disposition, location",
  "rma.closed_short": "`items` that are no longer awaited, `reason`; where that changes the difference of an exchange also " +
    "`former_difference`, `difference`, `currency_code`, `is_difference_paid`",
  "rma.completed": "nothing is left to do",
  "rma.canceled": "the case was given up",
  "rma.expired": "the goods did not come in time",
  "rma.message_sent": "the shopper or staff wrote a message",
  "rma.return_by_extended": "staff granted more time to send the goods back",
  "rma.expiring_soon": "the deadline is near and nothing is known of the goods",
  "rma.label_added": "a label by which to send the goods back is there to be printed; `kind`, `carrier`",
  "rma.reopened": "`from`: the status it had",
  "settlement.approved": "`settlement_id`, `owed`, `currency_code`, `lines`, `points_to_cancel`",
  "settlement.voided": "`settlement_id`, `reason`, `owed`, `currency_code`: it was taken back before anything was paid",
  "credit_note.issued":
    "`credit_note_id`, `number`, `type` (`credit_note` or `counter_note`), `settlement_id`, `total`, `currency_code`, `paid_at_once`",
  "reimbursement.paid":
    "`reimbursement_id`, `settlement_id`, `tender`, `amount`, `currency_code`; the transaction is on the order",
  "reimbursement.failed": "the same, and `failure`: what the provider said",
  "exchange.difference_due": "`exchange_id`, `amount`, `currency_code`, `expires_at`: the customer is to pay it",
  "exchange.difference_paid": "`exchange_id`, `amount`, `currency_code`; by whichever way it was paid",
  "exchange.expiring_soon": "`exchange_id`, `expires_at`, `amount` (null: nothing is to be paid), `currency_code`, `items` that are awaited: the " +
    "difference is not paid, or the goods have not come",
  "exchange.released": "`exchange_id`, `lines` with as many units as may leave: nothing stands in the way of shipping the new units",
  "exchange.canceled": "`exchange_id`, `reason`: its new units are not sent, and their stock is free again",
  "exchange.advance_overdue":
    "`exchange_id`, `return_by`, `amount`, `currency_code`, `items`: old units did not come in time, and their price is asked for",
}

function events(): string {
  const rows = Object.values(RMA_EVENT_NAMES).map((name) => [`\`${name}\``, SAYS[name]])
  return page("Events", [
    "Sent after the change is committed, at least once. Every payload has `id` and `rma_id` (the case),",
    "`order_id`, `customer_id`, `history_id` (the entry of the history: the key to handle it once) and",
    "`notify_customer`. Amounts are in major units.",
    "",
    ...table(["event", "says, and carries besides"], rows),
  ])
}

function refusals(): string {
  const rows = (Object.keys(REFUSALS) as RefusalCode[]).map((code) => {
    const answer = refusalAnswer(new Refusal(code))
    return [String(answer?.status), `\`${code}\``, answer?.body.message ?? ""]
  })
  return page("Refusals", [
    "Every expected \"no\". An answer is `{ type, code, message }`; programs read the code, people the message.",
    "",
    ...table(["status", "code", "in short"], rows),
  ])
}

function health(): string {
  const rows = Object.keys(HEALTH_CODES)
    .filter(isHealthCode)
    .map((code) => [
      HEALTH_CODES[code].level,
      `\`${code}\``,
      HEALTH_CODES[code].subject.replaceAll("_", " "),
      healthSentence({ code, expected: null, found: null }),
    ])
  return page("Health", [
    "Everything that the doctor finds; see the [guide](guides/health.md). The id of a finding is `<code>:<id of the subject>`.",
    "`critical`: money or goods may be wrong. `warning`: something is under way for too long.",
    "",
    ...table(["level", "code", "subject", "says"], rows),
  ])
}

function page(title: string, lines: string[]): string {
  return [PRINTED, "", `# ${title}`, "", ...lines, ""].join("\n")
}

function table(head: string[], rows: string[][]): string[] {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`
  return [row(head), row(head.map(() => "---")), ...rows.map(row)]
}
