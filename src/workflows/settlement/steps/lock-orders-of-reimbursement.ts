import { randomUUID } from "node:crypto"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import { lockOrders, unlockOrders } from "../../order/order-locks"
import { loadReimbursement } from "../load-reimbursement"

export type OrdersLock = {
  rma_id: string
  target_order_id: string
  order_ids: string[]
  owner_id: string
}

/**
 * Takes the locks of the order that a reimbursement belongs to, and of the one that it pays.
 * @throws Refusal `not_found`, `invalid_data` (it pays no order), `order_busy`
 */
export const lockOrdersOfReimbursementStep = createStep(
  "rma-lock-orders-of-reimbursement",
  async ({ reimbursement_id }: { reimbursement_id: string }, { container }) => {
    const { order_id, rma_id, target_order_id, tender } = await loadReimbursement(
      container,
      reimbursement_id
    )
    if (target_order_id === null) {
      return refuse("invalid_data", { field: "reimbursement_id", problem: "other_tender", tender })
    }
    const order_ids = [order_id, target_order_id]
    const lock: OrdersLock = { rma_id, target_order_id, order_ids, owner_id: randomUUID() }
    await lockOrders(container, order_ids, lock.owner_id)
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await unlockOrders(container, lock.order_ids, lock.owner_id)
  }
)
