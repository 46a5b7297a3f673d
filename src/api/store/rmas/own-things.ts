import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { answering } from "../../http/answering"
import { assertOwnOrder } from "../../http/own-orders"
import { readOwnRma } from "../../http/read-rma"
import type { StoreCreateRma } from "./validators"

/** Lets a customer pass whose order the case in the path is of, now. */
export const ownRma = answering(async (req: AuthenticatedMedusaRequest, _res, next) => {
  await readOwnRma(req.scope, req.params.id, req.auth_context.actor_id)
  next()
})

/** Lets a customer pass whose order the body names, now. */
export const ownOrder = answering(
  async (req: AuthenticatedMedusaRequest<StoreCreateRma>, _res, next) => {
    await assertOwnOrder(req.scope, req.validatedBody.order_id, req.auth_context.actor_id)
    next()
  }
)
