import { OPEN_STATUSES } from "../lifecycle/open-statuses"
import type { GoodsFact, MoneyFact, ProcessAct, RmaStatus } from "../words"

/**
 * Whether there is still to do what an act of a process could not: once staff did it by other means,
 * nobody needs to be told of it any more.
 */
export function isActLeft(
  act: ProcessAct,
  { status, goods, money }: { status: RmaStatus; goods: GoodsFact; money: MoneyFact }
): boolean {
  if (!OPEN_STATUSES.includes(status)) return false
  switch (act) {
    case "receive":
      return goods === "awaited" || goods === "partly_received"
    case "settle":
      return money === "owed"
    case "complete":
      return true
  }
}
