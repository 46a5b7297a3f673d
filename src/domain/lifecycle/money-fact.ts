import { exchangeOfItem, isCheaper, type ExchangeUnderWay } from "../exchange/exchange-of-item"
import type { RmaItemFacts } from "../facts"
import type { MinorUnits } from "../money/currency"
import { sumOf } from "../sum-of"
import type { MoneyFact, ReimbursementStatus, RmaStatus, SettlementStatus } from "../words"
import { isUnderWay } from "./is-under-way"

/** What was settled in a case, amounts in minor units. */
export type MoneyFacts = {
  status: RmaStatus
  items: Pick<RmaItemFacts, "id" | "resolution" | "approved_quantity" | "resolved_quantity">[]
  exchanges: ExchangeUnderWay[]
  settlements: {
    status: SettlementStatus
    owed: MinorUnits
    reimbursements: { status: ReimbursementStatus; amount: MinorUnits }[]
  }[]
}

/**
 * Whether the customer of a case got what is owed, over all its settlements. Units to be sent
 * again or repaired are no money, whatever is settled for them; nor are those to be exchanged, but for
 * cheaper ones.
 */
export function moneyFact(rma: MoneyFacts): MoneyFact {
  if (isUnderWay(rma.status) && rma.items.some((item) => hasUnitsDueMoney(item, rma))) {
    return "owed"
  }
  const approved = rma.settlements.filter(({ status }) => status === "approved")
  const owed = sumOf(approved, (settlement) => settlement.owed)
  if (owed === 0) {
    return "nothing_owed"
  }
  const paid = sumOf(
    approved.flatMap((settlement) => settlement.reimbursements),
    ({ status, amount }) => (status === "paid" ? amount : 0)
  )
  if (paid === 0) {
    return "credit_note_issued"
  }
  return paid < owed ? "partly_reimbursed" : "reimbursed"
}

function hasUnitsDueMoney(item: MoneyFacts["items"][number], rma: MoneyFacts): boolean {
  const isDueMoney = item.resolution === "refund" || item.resolution === "store_credit"
  const exchange = exchangeOfItem(rma, item)
  const isGettingSome = isDueMoney || (exchange !== undefined && isCheaper(exchange, item))
  return isGettingSome && item.resolved_quantity < item.approved_quantity
}
