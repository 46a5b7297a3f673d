import { randomUUID } from "node:crypto"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { acquireBareOrderLock, releaseOrderLock } from "../../order/order-lock"
import type { OrderLock } from "../../order/steps/lock-order"
import { loadReimbursement } from "../load-reimbursement"

/**
 * Takes the lock of the order that a reimbursement belongs to.
 * @throws Refusal `not_found`, `order_busy`
 */
export const lockOrderOfReimbursementStep = createStep(
  "rma-lock-order-of-reimbursement",
  async ({ reimbursement_id }: { reimbursement_id: string }, { container }) => {
    const { order_id, rma_id } = await loadReimbursement(container, reimbursement_id)
    const lock: OrderLock & { rma_id: string } = { order_id, rma_id, owner_id: randomUUID() }
    await acquireBareOrderLock(container, lock.order_id, lock.owner_id)
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await releaseOrderLock(container, lock.order_id, lock.owner_id)
  }
)
