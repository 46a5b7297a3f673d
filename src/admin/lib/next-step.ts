import { awaitedUnits, resolvableUnits } from "../../domain"
import type { AdminRma, HttpReimbursement, HttpSettlement } from "../../types/http"
import { possibleActs, type RmaAct } from "./rma-acts"
import { stuckReimbursements } from "./stuck-reimbursements"
import { unpaidAmount } from "./unpaid-amount"

/** The one thing that brings a case forward now, or null when it rests. */
export type NextStep =
  | { kind: "act"; act: RmaAct }
  | { kind: "retry"; reimbursement: HttpReimbursement }
  | { kind: "resolve"; reimbursement: HttpReimbursement }
  | { kind: "pay"; settlement: HttpSettlement }
  | null

/**
 * What to do next with a case. A payment that did not go through comes first, then money that can be
 * paid: a customer whose goods are in should not wait for the ones that are still on their way.
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
  return act ? { kind: "act", act } : null
}

const STEPS: RmaAct[] = ["submit", "approve", "settle", "process", "receive", "complete"]

function isDue(rma: AdminRma, act: RmaAct): boolean {
  switch (act) {
    case "settle":
      return rma.money === "owed" && rma.items.some((item) => resolvableUnits(item, rma) > 0)
    // Whatever comes for money is received, settled and closed in one go.
    case "process":
      return rma.items.some((item) => isDueMoney(item) && awaitedUnits(item) > 0)
    case "receive":
      return rma.items.some((item) => awaitedUnits(item) > 0)
    default:
      return true
  }
}

function isDueMoney({ resolution }: AdminRma["items"][number]): boolean {
  return resolution === "refund" || resolution === "store_credit"
}
