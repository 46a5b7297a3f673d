import type { HealthCode, RepairKind } from "../../domain"
import type { FoundHealth } from "../../facts/health-report"

type Said = Pick<FoundHealth, "expected" | "found">

/** Says a finding to people, in plain English, and how to mend it where no machine may. */
export function healthSentence({ code, expected, found }: Pick<FoundHealth, "code"> & Said): string {
  return SENTENCES[code]({ expected, found })
}

/** What a button says that mends a finding. */
export function repairLabel(kind: RepairKind): string {
  return LABELS[kind]
}

const SENTENCES: Record<HealthCode, (said: Said) => string> = {
  lines_multiplied: (said) =>
    `Changes that ran at the same time left the order with ${said.found ?? "more"} rows for ${said.expected ?? "its"} lines. ` +
    "Have a developer remove the surplus rows of the order's version: its totals are a multiple until then.",
  order_total_differs: (said) =>
    `The order's stored total is ${said.found ?? "another"}, its lines come to ${said.expected ?? "something else"}. ` +
    "Any change of the order in Medusa, such as an order edit, makes core store it anew.",
  pending_differs: (said) =>
    `${said.found ?? "Something"} is outstanding on the order, but returns, payments and settlements explain ${said.expected ?? "something else"}. ` +
    "Compare the order's transactions and credit lines with the settlements of its cases.",
  settlement_lines_differ: (said) =>
    `The settlement owes ${said.found ?? "an amount"}, its lines come to ${said.expected ?? "another"}. ` +
    "It was changed in the database: put back what its credit note says.",
  settlement_overpaid: (said) =>
    `${said.found ?? "More"} was paid of a settlement that owes ${said.expected ?? "less"}. Ask the customer for the difference, or leave it as a goodwill.`,
  settlement_unbooked: () =>
    "A settlement was cut off before the order's books had it. A job finishes it every minute; if it stays, read the server's log.",
  void_unbooked: () =>
    "The void of a settlement was cut off before the order's books had it. A job finishes it every minute; if it stays, read the server's log.",
  credit_line_missing: (said) =>
    `The order has no credit line for a settlement, ${said.expected ?? "an amount"} is missing.`,
  credit_line_doubled: (said) =>
    `The order has several credit lines for one settlement: ${said.found ?? "too much"} instead of ${said.expected ?? "its amount"}.`,
  credit_line_differs: (said) =>
    `The order's credit lines for a settlement come to ${said.found ?? "another amount"} instead of ${said.expected ?? "its amount"}.`,
  void_credit_line_missing: (said) =>
    `A settlement was voided, and the order still has ${said.found ?? "an amount"} of it.`,
  credit_line_unknown: (said) =>
    `The order has a credit line of ${said.found ?? "an amount"} for a settlement that does not exist. Have a developer find out what wrote it.`,
  transaction_missing: (said) =>
    `A paid reimbursement is not among the order's transactions: ${said.expected ?? "its amount"} is missing.`,
  transaction_doubled: (said) =>
    `A reimbursement stands several times among the order's transactions: ${said.found ?? "too much"} instead of ${said.expected ?? "its amount"}.`,
  transaction_differs: (said) =>
    `The order's transactions have ${said.found ?? "another amount"} for a reimbursement of ${said.expected ?? "its amount"}. ` +
    "Where it is not paid by our record, find out first whether it was.",
  transaction_unknown: (said) =>
    `The order has a transaction of ${said.found ?? "an amount"} for a reimbursement that does not exist. Have a developer find out what wrote it.`,
  counterpart_missing: (said) =>
    `${said.expected ?? "An amount"} was moved to another order, which has ${said.found ?? "something else"} of it.`,
  refund_missing: (said) =>
    `A reimbursement of ${said.expected ?? "an amount"} is paid by our record, but core has no such refund any more. See at the payment provider whether it paid.`,
  refund_unrecorded: (said) =>
    `Core has a refund of ${said.found ?? "an amount"} for a reimbursement that is not paid by our record, or does not exist. See at the payment provider whether it paid.`,
  refund_doubled: (said) =>
    `Core has several refunds for one reimbursement: ${said.found ?? "too much"} instead of ${said.expected ?? "its amount"}. See at the payment provider what it paid.`,
  refund_differs: (said) =>
    `Core refunded ${said.found ?? "another amount"} for a reimbursement of ${said.expected ?? "its amount"}. See at the payment provider what it paid.`,
  refunds_exceed_captured: (said) =>
    `${said.found ?? "More"} was refunded of a payment of which ${said.expected ?? "less"} was captured. See at the payment provider what it paid.`,
  reimbursement_unclear: () =>
    "Nobody knows whether the provider paid. See there, and say it in the case: it was paid, or it was not.",
  reimbursement_stuck: () =>
    "A payment has been under way for too long. A job asks again every minute; if it stays, read the server's log.",
  gift_card_missing: (said) =>
    `A gift card of ${said.expected ?? "an amount"} was given by our record, and is not there. Issue one by hand, and tell the customer its code.`,
  gift_card_differs: (said) =>
    `A gift card was issued with ${said.found ?? "another value"} instead of ${said.expected ?? "its amount"}. Correct its balance by hand.`,
  store_credit_missing: (said) =>
    `${said.expected ?? "An amount"} of store credit was given by our record, and is not in the customer's account. Credit it by hand.`,
  store_credit_doubled: (said) =>
    `Store credit was booked several times: ${said.found ?? "too much"} instead of ${said.expected ?? "its amount"}. Debit the rest by hand, if it is not spent yet.`,
  store_credit_differs: (said) =>
    `${said.found ?? "Another amount"} of store credit was booked instead of ${said.expected ?? "its amount"}. Correct the account by hand.`,
  coupon_missing: (said) =>
    `A coupon of ${said.expected ?? "an amount"} was given by our record, and there is no such promotion. Make one by hand, and tell the customer its code.`,
  credit_note_missing: () => "A settlement was approved and owes something, but has no credit note.",
  counter_note_missing: () => "A settlement was voided, but no counter-note takes its credit note back.",
  credit_note_chain_broken: (said) =>
    `Credit note ${said.expected ?? ""} breaks the chain: ${said.found ?? "it was changed"}. ` +
    "Somebody changed the database: compare it with a backup, and tell your bookkeeper.",
  item_counts_differ: (said) =>
    `Of ${said.expected ?? "the"} requested units, ${said.found ?? "more"} are approved and received: each must be at most the one before. Have a developer look at the case.`,
  units_differ: (said) =>
    `${said.expected ?? "Some"} units were received, but ${said.found ?? "others"} were put somewhere. Have a developer look at the case.`,
  resolved_units_differ: (said) =>
    `${said.found ?? "Some"} units are resolved, but settlements tell of ${said.expected ?? "others"}, or they never came. Have a developer look at the case.`,
  line_returned_too_often: (said) =>
    `${said.found ?? "More"} units of a line are in returns, but ${said.expected ?? "fewer"} were shipped. Cancel the return that should not be.`,
  core_return_missing: (said) =>
    `The case waits for ${said.expected ?? "some"} units, but Medusa has no return for it.`,
  core_return_canceled: (said) =>
    `Medusa's return of the case was canceled, but the case is about ${said.expected ?? "some"} units of it. Cancel the case, or close it short.`,
  core_return_differs: (said) =>
    `By the case ${said.expected ?? "some"} units came (received / in all), by Medusa's return ${said.found ?? "others"}. ` +
    "Where Medusa has more than the case, receive the units in the case.",
  exchange_units_missing: (said) =>
    `${said.expected ?? "Some"} new units are to be sent, Medusa's order has ${said.found ?? "fewer"}.`,
  exchange_units_differ: (said) =>
    `New units cost ${said.found ?? "another amount"} on Medusa's order instead of ${said.expected ?? "what was agreed"}. Cancel the exchange, or correct the order.`,
  exchange_units_left: (said) =>
    `The exchange was canceled, but Medusa's order still has ${said.found ?? "some"} of its new units. Do not ship them.`,
  exchange_units_closed_short: (said) =>
    `Medusa's order keeps ${said.found ?? "some"} new units, and ${said.expected ?? "fewer"} old ones come. Do not ship the others: the repair takes them off the order, and gives back what was paid for them.`,
  exchange_stock_left: (said) =>
    `The exchange was canceled, but ${said.found ?? "some"} pieces of stock are still kept for it.`,
  exchange_stock_missing: (said) =>
    `Nothing is kept on stock for ${said.expected ?? "some"} new units that are still to leave. Keep it again before somebody else buys them.`,
  difference_unrecorded: (said) =>
    `${said.found ?? "Money"} came in for a difference of ${said.expected ?? "an amount"}, and the exchange does not know of it.`,
  difference_collection_differs: (said) =>
    `The customer is asked for ${said.found ?? "another amount"} instead of the difference of ${said.expected ?? "the exchange"}. Mark it as paid only for the right amount.`,
  difference_not_given_back: (said) =>
    `${said.found ?? "Money"} came in for an exchange that was called off, or beyond what it asks for, and could not be given back by itself. Give it back by hand; the server's log says why.`,
  advance_unrecorded: (said) =>
    `${said.found ?? "Money"} came in for old units that did not come, and the exchange does not know of it. A job looks every few minutes; if it stays, read the server's log.`,
  movement_missing: (said) =>
    `${said.expected ?? "Units"}: they came, and no stock movement was recorded. Count the stock, and correct it by hand.`,
  stock_unconfirmed: (said) =>
    `${said.expected ?? "Some"} pieces were received when the server stopped: nobody knows whether stock has them. Count, then say it.`,
  events_unsent: (said) =>
    `${said.found ?? "Some"} events of the case were not sent: mails may not have gone out. A job sends them every minute; if it stays, read the server's log.`,
  process_stuck: () =>
    "Processing the case was cut off and could not be finished. Look at the case, and do by hand what is left.",
}

const LABELS: Record<RepairKind, string> = {
  balance_credit_line: "Add the missing credit line",
  balance_transactions: "Add the missing transaction",
  add_counterpart: "Book it on the other order",
  finish_settlement: "Finish the settlement",
  finish_approval: "Make Medusa's return",
  finish_exchange: "Finish the exchange",
  record_difference: "Record the payment",
  match_stock: "Keep stock as the exchange says",
  ask_for_difference: "Ask for the right amount",
  finish_receipt: "Tell Medusa's return",
  confirm_stock: "Say where the goods are",
  issue_credit_note: "Issue the note",
  send_events: "Send the events",
}
