import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { errorMessage } from "../error-message"
import { acquireOrderLock, releaseOrderLock } from "./order-lock"

/**
 * Takes the locks of several orders, always in the same order: two who want the same ones never wait for
 * each other. None is kept where one cannot be had.
 * @throws Refusal `order_busy`
 */
export async function lockOrders(
  container: MedusaContainer,
  orderIds: string[],
  ownerId: string
): Promise<void> {
  const taken: string[] = []
  try {
    for (const id of [...new Set(orderIds)].sort()) {
      await acquireOrderLock(container, id, ownerId)
      taken.push(id)
    }
  } catch (error) {
    await unlockOrders(container, taken, ownerId)
    throw error
  }
}

/** Gives them back. Never fails: a lock that nobody gives back runs out by itself. */
export async function unlockOrders(
  container: MedusaContainer,
  orderIds: string[],
  ownerId: string
): Promise<void> {
  for (const id of orderIds) {
    try {
      await releaseOrderLock(container, id, ownerId)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The lock of order ${id} was not given back and has to run out: ${errorMessage(error)}`)
    }
  }
}
