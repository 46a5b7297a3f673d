import { randomUUID } from "node:crypto"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../../domain"
import { RMA_MODULE } from "../../../../modules/rma"
import { acquireOrderLock, releaseOrderLock } from "../../../order/order-lock"
import type { OrderLock } from "../../../order/steps/lock-order"

/**
 * Takes the lock of the order that an exchange belongs to.
 * @throws Refusal `not_found`, `order_busy`
 */
export const lockOrderOfExchangeStep = createStep(
  "rma-lock-order-of-exchange",
  async ({ exchange_id }: { exchange_id: string }, { container }) => {
    const [exchange] = await container
      .resolve(RMA_MODULE)
      .listExchanges({ id: exchange_id }, { select: ["id", "rma_id", "order_id"], take: 1 })
    const { rma_id, order_id } = exchange ?? refuse("not_found", { exchange_id })
    const lock: OrderLock & { rma_id: string } = { order_id, rma_id, owner_id: randomUUID() }
    await acquireOrderLock(container, lock.order_id, lock.owner_id)
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await releaseOrderLock(container, lock.order_id, lock.owner_id)
  }
)
