import { randomUUID } from "node:crypto"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { lockOrders, unlockOrders } from "../../order/order-locks"
import { loadReimbursement } from "../../settlement/load-reimbursement"
import type { RepairInput } from "../repair-of"

type LockedOrders = { order_ids: string[]; owner_id: string }

/**
 * Takes the locks of every order whose books a repair may write in: that of the finding, and, where an
 * amount was moved to another order and is missing there, that one.
 * @throws Refusal `not_found`, `order_busy`
 */
export const lockOrdersOfRepairStep = createStep(
  "rma-lock-orders-of-repair",
  async ({ order_id, code, subject_id }: RepairInput, { container }) => {
    const moved =
      code === "counterpart_missing" ? await loadReimbursement(container, subject_id) : null
    const lock: LockedOrders = {
      order_ids: [order_id, ...(moved?.target_order_id ? [moved.target_order_id] : [])],
      owner_id: randomUUID(),
    }
    await lockOrders(container, lock.order_ids, lock.owner_id)
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await unlockOrders(container, lock.order_ids, lock.owner_id)
  }
)
