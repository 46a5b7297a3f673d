import type { AdminRma, HttpReimbursement, HttpSettlement } from "../../src/types/http"
import type { Plan } from "./plans"
import { ask, type Act } from "./work"

/** What staff do next with a case that is to be settled. */
export function nextOfSettling(rma: AdminRma, plan: Plan): Act | null {
  const isHere = rma.items.every((item) => item.received_quantity === item.approved_quantity)
  if (!isHere) return ask(`/admin/rmas/${rma.id}/process`, processBody(rma, plan))
  const settlement = rma.settlements.find(({ status }) => status !== "voided")
  if (!settlement) {
    return ask(`/admin/rmas/${rma.id}/settlements`, { items: itemsOf(rma), ...plan.settle })
  }
  const payment = nextPayment(settlement, plan, rma.settlements.length === 1)
  if (payment) return payment
  return rma.status === "processing" && !isUnderWay(settlement) ? ask(`/admin/rmas/${rma.id}/complete`) : null
}

/** What is to be done that a settlement is paid: nothing where it is, or where nobody knows yet. */
export function nextPayment(
  settlement: HttpSettlement,
  { pay, settle: { override_reason } = {}, changes_mind }: Partial<Plan>,
  isFirst = false
): Act | null {
  const act = `/admin/settlements/${settlement.id}`
  if (settlement.status === "draft") return ask(`${act}/approve`, { tenders: pay, override_reason })
  const failed = settlement.reimbursements.find(({ status }) => status === "failed")
  if (failed) return ask(`/admin/reimbursements/${failed.id}/retry`)
  if (unpaid(settlement) <= 0) return null
  return changes_mind && isFirst
    ? ask(`${act}/void`, { reason: "It was somebody else's parcel" })
    : ask(`${act}/reimbursements`, { tenders: pay, override_reason })
}

/** Whether nobody knows yet what becomes of one of its payments. */
export function isUnderWay({ reimbursements }: Pick<HttpSettlement, "reimbursements">): boolean {
  return reimbursements.some(({ status }) => !isOver(status))
}

function processBody(rma: AdminRma, { settle }: Plan) {
  return {
    receive: { items: arrivalsOf(rma) },
    settle: { items: itemsOf(rma), ...settle },
    complete: true,
  }
}

/** All units that are awaited, as they were sold. */
export function arrivalsOf({ items }: AdminRma) {
  return items
    .map(({ id, approved_quantity, received_quantity, return_expected }) => ({
      id,
      quantity: return_expected ? approved_quantity - received_quantity : 0,
    }))
    .filter(({ quantity }) => quantity > 0)
    .map(({ id, quantity }) => ({
      id,
      units: [{ quantity, condition: "new", disposition: "restock" }],
    }))
}

function itemsOf({ items }: AdminRma) {
  return items.map(({ id, approved_quantity }) => ({ id, quantity: approved_quantity }))
}

function unpaid({ owed, reimbursements }: HttpSettlement): number {
  const taken = reimbursements.filter(({ status }) => status !== "canceled")
  const cents = taken.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)
  return Math.round(owed * 100) - cents
}

function isOver(status: HttpReimbursement["status"]): boolean {
  return status === "paid" || status === "canceled"
}
