import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { errorMessage } from "../../error-message"
import { releaseOrderLock } from "../order-lock"
import type { OrderLock } from "./lock-order"

/**
 * Gives the order's lock back. Never fails: what stands before it is done, and some of it (a credit
 * note) cannot be taken back. A lock that nobody gives back runs out by itself.
 */
export const unlockOrderStep = createStep(
  "rma-unlock-order",
  async ({ order_id, owner_id }: OrderLock, { container }) => {
    try {
      await releaseOrderLock(container, order_id, owner_id)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The lock of order ${order_id} was not given back and has to run out: ${errorMessage(error)}`)
    }
    return new StepResponse(undefined)
  }
)
