import { assertSettleable, isAllowed, isExtendable, OPEN_STATUSES, type RmaEvent } from "../../domain"
import type { AdminRma } from "../../types/http"

/** What a member of staff can do with a case: its events, and acts that do not change its status. */
export type RmaAct = Exclude<RmaEvent, "expire"> | "process" | "settle" | "acknowledge" | "extend"

export type RmaActFacts = Pick<AdminRma, "status" | "goods" | "allowed_events" | "acknowledged_at">

/** The acts that the case allows now, in the order in which a case goes through them. */
export function possibleActs(rma: RmaActFacts): RmaAct[] {
  return ACTS_IN_ORDER.filter((act) => isPossible(rma, act))
}

const ACTS_IN_ORDER: RmaAct[] = [
  "submit",
  "acknowledge",
  "approve",
  "process",
  "receive",
  "settle",
  "complete",
  "extend",
  "reopen",
  "close_short",
  "reject",
  "cancel",
]

/** Acts that end something for the customer; a menu sets them apart. */
export const ENDING_ACTS: ReadonlySet<RmaAct> = new Set(["close_short", "reject", "cancel"])

function isPossible(rma: RmaActFacts, act: RmaAct): boolean {
  switch (act) {
    case "acknowledge":
      return rma.acknowledged_at === null && OPEN_STATUSES.includes(rma.status)
    case "process":
    case "settle":
      return isAllowed(() => assertSettleable(rma.status))
    case "extend":
      return isExtendable(rma.status) && rma.goods === "awaited"
    default:
      return rma.allowed_events.includes(act)
  }
}
