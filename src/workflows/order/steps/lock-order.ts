import { randomUUID } from "node:crypto"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import { acquireOrderLock, releaseOrderLock } from "../order-lock"

export type OrderLock = { order_id: string; owner_id: string }

/** Names the order and takes its lock; a failure further on gives it back last, after all else is undone. */
export const lockOrderStep = createStep(
  "rma-lock-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const lock: OrderLock = { order_id, owner_id: randomUUID() }
    await acquireOrderLock(container, lock.order_id, lock.owner_id)
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await releaseOrderLock(container, lock.order_id, lock.owner_id)
  }
)

/**
 * The same for the order of a case. The case is read again under the lock: before it, only its order
 * is asked for, which never changes.
 * @throws Refusal `not_found`, `order_busy`
 */
export const lockOrderOfRmaStep = createStep(
  "rma-lock-order-of-rma",
  async ({ rma_id }: { rma_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "rma",
      fields: ["order_id"],
      filters: { id: rma_id },
    })
    const order_id = data[0]?.order_id ?? refuse("not_found", { rma_id })
    const lock: OrderLock = { order_id, owner_id: randomUUID() }
    await acquireOrderLock(container, lock.order_id, lock.owner_id)
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await releaseOrderLock(container, lock.order_id, lock.owner_id)
  }
)
