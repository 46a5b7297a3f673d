import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../domain/refusals"
import { RMA_MODULE } from "../../modules/rma"
import { answering } from "../http/answering"
import { authenticateCustomer } from "../http/authenticate-customer"
import { assertOwnOrder } from "../http/own-orders"
import { orderInBody } from "./order-of-request"

/**
 * Before core's `POST /store/returns`, which lets anybody who knows an order's id say that its
 * goods were received, where, and what the way back costs. The option `core_store_returns` says who
 * may.
 */
export const storeReturnsGate = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse, next) => {
    switch (req.scope.resolve(RMA_MODULE).options.core_store_returns) {
      case "block":
        return refuse("use_rma")
      case "authenticated":
        return authenticateCustomer(req, res, next)
      case "allow":
        return next()
    }
  }
)

/**
 * With the option `authenticated`: the order is the customer's own, and goods are received by
 * staff.
 */
export const ownReturnsOnly = answering(
  async (req: AuthenticatedMedusaRequest, _res: MedusaResponse, next) => {
    if (req.scope.resolve(RMA_MODULE).options.core_store_returns === "authenticated") {
      const orderId = await orderInBody(req)
      await assertOwnOrder(req.scope, orderId ?? "", req.auth_context.actor_id)
      if (isReceivedAtOnce(req.body)) refuse("use_rma")
    }
    next()
  }
)

function isReceivedAtOnce(body: unknown): boolean {
  return typeof body === "object" && body !== null && Reflect.get(body, "receive_now") === true
}
