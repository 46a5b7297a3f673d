import { randomUUID } from "node:crypto"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { findOrderOfRma } from "../../rma/find-order-of-rma"
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
    const order_id = await findOrderOfRma(container, rma_id)
    const lock: OrderLock = { order_id, owner_id: randomUUID() }
    await acquireOrderLock(container, lock.order_id, lock.owner_id)
    return new StepResponse(lock, lock)
  },
  async (lock, { container }) => {
    if (lock) await releaseOrderLock(container, lock.order_id, lock.owner_id)
  }
)
