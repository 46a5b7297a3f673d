import { randomUUID } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { acquireOrderLock, releaseOrderLock } from "../../workflows/order/order-lock"
import { answering } from "../http/answering"
import { onAnswer } from "./on-answer"
import type { OrderOfRequest } from "./order-of-request"

/** What else is to be done while the order is ours alone, before the route runs. */
type Meanwhile = (req: MedusaRequest, res: MedusaResponse, orderId: string) => Promise<void>

/**
 * Lets one of core's routes run alone on its order, as core takes no lock: two changes of one order
 * at once multiply its lines.
 *
 * The lock is held until the route has answered, and not until the connection is closed: a client
 * that hangs up does not stop the route. Whoever waits too long is refused as `order_busy`.
 */
export function underOrderLock(orderOfRequest: OrderOfRequest, meanwhile?: Meanwhile) {
  return answering(async (req, res, next) => {
    const orderId = await orderOfRequest(req)
    if (orderId === null) return next()

    const ownerId = `rma-core-route-${randomUUID()}`
    await acquireOrderLock(req.scope, orderId, ownerId)
    onAnswer(req, res, () => releaseOrderLock(req.scope, orderId, ownerId))
    await meanwhile?.(req, res, orderId)
    next()
  })
}
