import { coreReturns } from "./checks/core-returns"
import { counterparts } from "./checks/counterparts"
import { creditLines } from "./checks/credit-lines"
import { creditNotes } from "./checks/credit-notes"
import { exchangeMoney } from "./checks/exchange-money"
import { exchanges } from "./checks/exchanges"
import { itemCounts } from "./checks/item-counts"
import { lineCounts } from "./checks/line-counts"
import { linesMultiplied } from "./checks/lines-multiplied"
import { orderTotal } from "./checks/order-total"
import { pending } from "./checks/pending"
import { refunds } from "./checks/refunds"
import { reimbursementsUnderWay } from "./checks/reimbursements-under-way"
import { settlementSums } from "./checks/settlement-sums"
import { stock } from "./checks/stock"
import { storedValue } from "./checks/stored-value"
import { stuckProcesses } from "./checks/stuck-processes"
import { transactions } from "./checks/transactions"
import { unsentEvents } from "./checks/unsent-events"
import type { HealthFinding } from "./finding"
import type { HealthCheck, OrderHealth } from "./order-health"

const CHECKS: HealthCheck[] = [
  linesMultiplied,
  orderTotal,
  settlementSums,
  creditLines,
  transactions,
  counterparts,
  refunds,
  reimbursementsUnderWay,
  storedValue,
  creditNotes,
  itemCounts,
  lineCounts,
  coreReturns,
  exchanges,
  exchangeMoney,
  stock,
  unsentEvents,
  stuckProcesses,
]

/**
 * Everything in which the records about one order do not agree. Changes nothing and decides nothing.
 * I6 comes last: it asks what the findings before it leave unexplained.
 */
export function checkOrderHealth(order: OrderHealth, now: Date): HealthFinding[] {
  const found = CHECKS.flatMap((check) => check(order, now))
  return [...found, ...pending(order, found)]
}
