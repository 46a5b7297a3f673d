import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { releaseOrderLock } from "../order-lock"
import type { OrderLock } from "./lock-order"

/** Gives the order's lock back. */
export const unlockOrderStep = createStep(
  "rma-unlock-order",
  async ({ order_id, owner_id }: OrderLock, { container }) => {
    await releaseOrderLock(container, order_id, owner_id)
    return new StepResponse(undefined)
  }
)
