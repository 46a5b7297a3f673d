import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unlockOrders } from "../../order/order-locks"
import type { OrdersLock } from "./lock-orders-of-reimbursement"

/** Gives the locks of several orders back. */
export const unlockOrdersStep = createStep(
  "rma-unlock-orders",
  async ({ order_ids, owner_id }: Pick<OrdersLock, "order_ids" | "owner_id">, { container }) => {
    await unlockOrders(container, order_ids, owner_id)
    return new StepResponse(undefined)
  }
)
