import { randomUUID } from "node:crypto"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import { acquireOrderLock, releaseOrderLock } from "../../order/order-lock"
import type { OrderLock } from "../../order/steps/lock-order"

/**
 * Takes the lock of the order that a settlement belongs to.
 * @throws Refusal `not_found`, `order_busy`
 */
export const lockOrderOfSettlementStep = createStep(
  "rma-lock-order-of-settlement",
  async ({ settlement_id }: { settlement_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "settlement",
      fields: ["rma_id", "order_id"],
      filters: { id: settlement_id },
    })
    const { rma_id, order_id } = data[0] ?? refuse("not_found", { settlement_id })
    const lock: OrderLock & { rma_id: string } = { order_id, rma_id, owner_id: randomUUID() }
    await acquireOrderLock(container, lock.order_id, lock.owner_id)
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await releaseOrderLock(container, lock.order_id, lock.owner_id)
  }
)
