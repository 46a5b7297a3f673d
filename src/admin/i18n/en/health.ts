import type { HealthCode, HealthLevel, RepairKind } from "../../../domain"

/** Words of the doctor: what it finds, and what a repair does. */
export const health = {
  title: "Health",
  description:
    "Compares every case with its order, its payments, its stock movements and its credit notes. It runs every night; looking changes nothing.",
  checkNow: "Check now",
  checked_one: "{{count}} order checked {{when}}",
  checked_other: "{{count}} orders checked {{when}}",
  neverTitle: "Not checked yet",
  neverDescription: "The first check runs tonight at 2:00, or now.",
  wellTitle_one: "Everything adds up: {{count}} order checked",
  wellTitle_other: "Everything adds up: {{count}} orders checked",
  wellDescription: "On {{when}}. Cases, orders, payments, stock and credit notes say the same.",
  level: {
    critical: "Money or goods may be wrong",
    warning: "Under way for too long",
  } satisfies Record<HealthLevel, string>,
  expected: "Expected",
  found: "Found",
  nothing: "nothing",
  order: "Order #{{number}}",
  byHand: "Only a person can mend it",
  confirm: "Repair",
  repaired: "Repaired: the books say the same again",
  stillThere: "It is still there. See the server’s log.",
  choice: {
    label: "Where are the goods?",
    is_there: "They are on stock already",
    is_thereHint: "Nothing is added; the movement is noted as done.",
    add_now: "They are not on stock",
    add_nowHint: "They are added to stock now, where they were to go.",
  },
  repair: {
    balance_credit_line: "Correct the credit lines",
    balance_transactions: "Correct the transactions",
    add_counterpart: "Book it on the other order",
    finish_settlement: "Finish it",
    finish_approval: "Make Medusa’s return",
    finish_exchange: "Finish the exchange",
    record_difference: "Record the payment",
    match_stock: "Keep stock as the exchange says",
    ask_for_difference: "Ask for the right amount",
    finish_receipt: "Tell Medusa’s return",
    confirm_stock: "Say where the goods are",
    issue_credit_note: "Issue the note",
    send_events: "Send the events",
  } satisfies Record<RepairKind, string>,
  does: {
    balance_credit_line:
      "Adds one credit line of the difference to the order, so that its total says what the settlement says. No money moves.",
    balance_transactions:
      "Adds one transaction of the difference to the order, so that it says what was paid. No money moves.",
    add_counterpart:
      "Adds the transaction to the order that the amount was moved to. No money moves.",
    finish_settlement: "Goes on where it was cut off: tells the order’s books what they lack.",
    finish_approval: "Makes the return in Medusa that the case waits for, or finds the one that was made.",
    finish_exchange: "Makes the new units of the exchange in Medusa, or takes them off the order, as the case says.",
    record_difference: "Writes down that the difference is paid, as it is when a payment arrives. No money moves.",
    match_stock:
      "Keeps stock again for new units that are still to leave, or frees what is kept for a canceled exchange.",
    ask_for_difference: "Sets the open payment to the difference of the exchange. No money moves.",
    finish_receipt:
      "Tells Medusa’s return what came and what is no longer awaited, and puts on stock what is missing with it.",
    confirm_stock: "Count the goods first: stock is changed as you say.",
    issue_credit_note: "Draws the next number of today’s series. A number is never given back.",
    send_events: "Hands the events over again. Whoever listens may get one of them twice.",
  } satisfies Record<RepairKind, string>,
  finding: {
    lines_multiplied:
      "Changes that ran at the same time left the order with several rows for one line. Have a developer remove the surplus rows.",
    order_total_differs:
      "The order’s stored total is not what its lines come to. Any change of the order, such as an edit, makes Medusa store it anew.",
    pending_differs:
      "Returns, payments and settlements do not explain what is outstanding on the order. Compare its transactions and credit lines with the settlements.",
    settlement_lines_differ:
      "The lines of a settlement do not come to what it owes: it was changed in the database. Put back what its credit note says.",
    settlement_overpaid:
      "More was paid of a settlement than it owes. Ask the customer for the difference, or leave it as a goodwill.",
    settlement_unbooked:
      "A settlement was cut off before the order’s books had it. A job finishes it every minute.",
    void_unbooked:
      "The void of a settlement was cut off before the order’s books had it. A job finishes it every minute.",
    credit_line_missing: "The order has no credit line for a settlement.",
    credit_line_doubled: "The order has several credit lines for one settlement.",
    credit_line_differs: "The order’s credit line for a settlement has another amount.",
    void_credit_line_missing: "A settlement was voided, and the order’s books still have it.",
    credit_line_unknown:
      "The order has a credit line for a settlement that does not exist. Have a developer find out what wrote it.",
    transaction_missing: "A paid reimbursement is not among the order’s transactions.",
    transaction_doubled: "A reimbursement stands several times among the order’s transactions.",
    transaction_differs:
      "The order’s transactions have another amount for a reimbursement. Where it is not paid by the case, find out first whether it was.",
    transaction_unknown:
      "The order has a transaction for a reimbursement that does not exist. Have a developer find out what wrote it.",
    counterpart_missing: "An amount was moved to another order, which does not have it.",
    refund_missing:
      "A reimbursement is paid by the case, but Medusa has no such refund. See at the payment provider whether it paid.",
    refund_unrecorded:
      "Medusa has a refund for a reimbursement that is not paid by the case. See at the payment provider whether it paid.",
    refund_doubled:
      "Medusa has several refunds for one reimbursement. See at the payment provider what it paid.",
    refund_differs:
      "Medusa refunded another amount than the reimbursement. See at the payment provider what it paid.",
    refunds_exceed_captured:
      "More was refunded of a payment than was captured. See at the payment provider what it paid.",
    reimbursement_unclear:
      "Nobody knows whether the provider paid. See there, and say in the case whether it did.",
    reimbursement_stuck:
      "A payment has been under way for too long. A job asks again every minute; if it stays, read the server’s log.",
    gift_card_missing:
      "A gift card was given by the case, and is not there. Issue one by hand, and tell the customer its code.",
    gift_card_differs: "A gift card has another value than was given. Correct its balance by hand.",
    store_credit_missing:
      "Store credit was given by the case, and is not in the customer’s account. Credit it by hand.",
    store_credit_doubled:
      "Store credit was booked several times. Debit the rest by hand, if it is not spent yet.",
    store_credit_differs: "Another amount of store credit was booked. Correct the account by hand.",
    coupon_missing:
      "A coupon was given by the case, and there is no such promotion. Make one by hand, and tell the customer its code.",
    credit_note_missing: "A settlement was approved and owes something, but has no credit note.",
    counter_note_missing: "A settlement was voided, but no counter-note takes its credit note back.",
    credit_note_chain_broken:
      "A credit note breaks the chain of its series: the database was changed. Compare it with a backup, and tell your bookkeeper.",
    item_counts_differ:
      "More units are received than approved, or approved than requested. Have a developer look at the case.",
    units_differ: "Not as many units were put somewhere as were received. Have a developer look at the case.",
    resolved_units_differ:
      "Not as many units are resolved as settlements tell of, or they never came. Have a developer look at the case.",
    line_returned_too_often:
      "More units of a line are in returns than were shipped. Cancel the return that should not be.",
    core_return_missing: "The case waits for units, but Medusa has no return for it.",
    core_return_canceled:
      "Medusa’s return of the case was canceled, but the case is about more. Cancel the case, or close it short.",
    core_return_differs:
      "Medusa’s return has other units than the case (received / in all). Where it has more, receive them in the case.",
    exchange_units_missing: "New units of an exchange are to be sent, but are not on Medusa’s order.",
    exchange_units_differ:
      "New units of an exchange have another price on Medusa’s order than was agreed. Cancel the exchange, or correct the order.",
    exchange_units_left: "An exchange was canceled, but its new units are still on Medusa’s order. Do not ship them.",
    exchange_units_closed_short:
      "More new units are kept on Medusa’s order than old ones come. Do not ship the others: the repair takes them off the order, and gives back what was paid for them.",
    exchange_stock_left:
      "An exchange was canceled, but stock is still kept for it.",
    exchange_stock_missing:
      "Nothing is kept on stock for new units that are still to leave. Keep it again before somebody else buys them.",
    difference_unrecorded: "The difference of an exchange came in, and the exchange does not know of it.",
    difference_collection_differs: "The customer is asked for another amount than the difference of the exchange.",
    difference_not_given_back:
      "Money came in for an exchange that was called off, or more than it asks for, and could not be given back by itself. Give it back by hand.",
    advance_unrecorded: "The price of old units that did not come was paid, and the exchange does not know of it.",
    movement_missing:
      "Units came, and no stock movement was recorded. Count the stock, and correct it by hand.",
    stock_unconfirmed:
      "Goods were received when the server stopped: nobody knows whether stock has them.",
    events_unsent: "Events of the case were not sent: mails may not have gone out.",
    process_stuck:
      "Processing the case was cut off and could not be finished. Look at the case, and do by hand what is left.",
  } satisfies Record<HealthCode, string>,
}
