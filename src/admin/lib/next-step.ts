import { awaitedUnits, OPEN_STATUSES, resolvableUnits } from "../../domain"
import type { AdminRma, HttpReimbursement, HttpSettlement } from "../../types/http"
import { currentExchange } from "./exchange-items"
import { possibleActs, type RmaAct } from "./rma-acts"
import { stuckReimbursements } from "./stuck-reimbursements"
import { unpaidAmount } from "./unpaid-amount"

/** The one thing that brings a case forward now, or null when it rests. */
export type NextStep =
  | { kind: "act"; act: RmaAct }
  | { kind: "retry"; reimbursement: HttpReimbursement }
  | { kind: "resolve"; reimbursement: HttpReimbursement }
  | { kind: "pay"; settlement: HttpSettlement }
  | { kind: "ship" }
  | null

/**
 * What to do next with a case. A payment that did not go through comes first, then money that can be
 * paid: a customer whose goods are in should not wait for the ones that are still on their way. New
 * units leave before a case is closed: after that nobody would look for them.
 */
export function nextStep(rma: AdminRma): NextStep {
  const [stuck] = stuckReimbursements(rma.settlements)
  if (stuck) {
    return { kind: stuck.status === "failed" ? "retry" : "resolve", reimbursement: stuck }
  }
  const unpaid = rma.settlements.find((settlement) => unpaidAmount(settlement) > 0)
  if (unpaid) {
    return { kind: "pay", settlement: unpaid }
  }

  const possible = new Set(possibleActs(rma))
  const act = STEPS.find((step) => possible.has(step) && isDue(rma, step))
  if (!BEFORE_SHIPPING.includes(act) && hasUnitsToShip(rma)) return { kind: "ship" }
  if (act === "complete" && isShippingUnknown(rma)) return null
  return act ? { kind: "act", act } : null
}

function hasUnitsToShip(rma: AdminRma): boolean {
  return OPEN_STATUSES.includes(rma.status) && (currentExchange(rma)?.to_ship_quantity ?? 0) > 0
}

const STEPS: RmaAct[] = ["submit", "approve", "settle", "process", "receive", "complete"]
/** What is done before new units leave: who is promised money waits for it, and they wait for a yes. */
const BEFORE_SHIPPING: (RmaAct | undefined)[] = ["submit", "approve", "settle"]

/** A list does not ask the order whether new units have left: there nobody is told to close the case. */
function isShippingUnknown(rma: AdminRma): boolean {
  return currentExchange(rma)?.to_ship_quantity === null
}

function isDue(rma: AdminRma, act: RmaAct): boolean {
  switch (act) {
    case "settle":
      return rma.money === "owed" && rma.items.some((item) => resolvableUnits(item, rma) > 0)
    // Whatever comes for money is received, settled and closed in one go.
    case "process":
      return rma.items.some((item) => isDueMoney(item) && awaitedUnits(item) > 0)
    case "receive":
      return rma.items.some((item) => awaitedUnits(item) > 0)
    // Somebody has to decide first what becomes of new units that a wrong item holds back.
    case "complete":
      return (currentExchange(rma)?.withheld_quantity ?? 0) === 0
    default:
      return true
  }
}

function isDueMoney({ resolution }: AdminRma["items"][number]): boolean {
  return resolution === "refund" || resolution === "store_credit"
}
