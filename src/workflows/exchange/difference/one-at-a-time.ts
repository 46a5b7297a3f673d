import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { acquireOrderLock, releaseOrderLock } from "../../order/order-lock"

/**
 * Does something about the payment of an exchange while nobody else of us does. Under a key of its own,
 * because providers are asked meanwhile: whoever edits the order does not wait for them.
 * @throws Refusal `order_busy`
 */
export async function oneAtATime<Result>(
  container: MedusaContainer,
  exchangeId: string,
  act: () => Promise<Result>
): Promise<Result> {
  const ownerId = randomUUID()
  await acquireOrderLock(container, exchangeId, ownerId)
  try {
    return await act()
  } finally {
    await releaseOrderLock(container, exchangeId, ownerId)
  }
}
