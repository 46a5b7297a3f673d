import { assertSettlementEvent, assertVoidable, isAllowed, type SettlementEvent } from "../../domain"
import type { HttpSettlement } from "../../types/http"
import { unpaidAmount } from "./unpaid-amount"

/** What staff can do with a settlement: its events, a draft's end by a name of its own. */
export type SettlementAct = SettlementEvent | "discard"

const ACTS: SettlementAct[] = ["approve", "pay", "discard", "void"]

/** The acts that a settlement allows now. */
export function possibleSettlementActs(settlement: HttpSettlement): SettlementAct[] {
  return ACTS.filter((act) => isPossible(settlement, act))
}

function isPossible(settlement: HttpSettlement, act: SettlementAct): boolean {
  const { status } = settlement
  switch (act) {
    case "discard":
      return status === "draft"
    case "approve":
      return isAllowed(() => assertSettlementEvent(status, "approve"))
    case "pay":
      return (
        isAllowed(() => assertSettlementEvent(status, "pay")) && unpaidAmount(settlement) > 0
      )
    case "void":
      return (
        status === "approved" &&
        isAllowed(() => {
          assertSettlementEvent(status, "void")
          assertVoidable(voidableFacts(settlement))
        })
      )
  }
}

function voidableFacts({ lines, reimbursements }: HttpSettlement) {
  const items = lines.flatMap(({ rma_item_id, quantity = 0 }) => (rma_item_id ? [{ quantity }] : []))
  return { items, reimbursements }
}
