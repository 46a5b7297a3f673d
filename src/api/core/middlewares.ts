import type { MiddlewareRoute } from "@medusajs/framework/http"
import { answering } from "../http/answering"
import { followCanceledReturn } from "./follow-canceled-return"
import { holdNewUnits } from "./hold-new-units"
import { keepExchangedMoney } from "./keep-exchanged-money"
import { mindOpenCases } from "./mind-open-cases"
import { keepCanceledParcel, keepReturnedParcel } from "./mind-parcels"
import { orderInBody, orderInPath, orderOf } from "./order-of-request"
import type { OrderOfRequest } from "./order-of-request"
import { ownReturnsOnly, storeReturnsGate } from "./store-returns-gate"
import { underOrderLock } from "./under-order-lock"

/**
 * Core's routes that change an order. The parameters are named as in core's own matchers: with
 * other names Medusa sorts a middleware into another branch, behind the route.
 *
 * Not here: order edits and "mark as delivered". They take the same lock themselves, and would wait
 * for ours until they give up.
 */
export const coreMiddlewares: MiddlewareRoute[] = [
  {
    // An expression is sorted before core's own validator: a closed route does not look at the
    // body.
    matcher: /^\/store\/returns\/?$/i,
    methods: ["POST"],
    middlewares: [storeReturnsGate, ownReturnsOnly, underOrderLock(orderInBody)],
  },

  ...changing("/admin/returns", orderOf("return")),
  {
    matcher: "/admin/returns/:id/cancel",
    methods: ["POST"],
    middlewares: [followCanceledReturn],
  },
  ...changing("/admin/exchanges", orderOf("order_exchange")),
  ...changing("/admin/claims", orderOf("order_claim")),
  alone("/admin/orders/:id/credit-lines", orderInPath, mindOpenCases),
  alone("/admin/orders/:id/cancel", orderInPath, mindOpenCases),
  alone("/admin/payments/:id/refund", orderOf("payment"), keepExchangedMoney),

  alone("/admin/orders/:id/fulfillments", orderInPath, holdNewUnits),
  alone("/admin/fulfillments", orderInBody, holdNewUnits),

  // These change the order as well, but nothing that a case is about.
  alone("/admin/orders/:id/fulfillments/:fulfillment_id/cancel", orderInPath, keepReturnedParcel),
  alone("/admin/orders/:id/fulfillments/:fulfillment_id/shipments", orderInPath, keepCanceledParcel),
  {
    matcher: "/admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered",
    methods: ["POST"],
    middlewares: [
      answering(async (req, res, next) => {
        await keepCanceledParcel(req, res, req.params.id)
        next()
      }),
    ],
  },
  alone("/admin/orders/:id/payment-sessions/authorize", orderInPath),
  alone("/admin/orders/:id/transfer", orderInPath),
  alone("/admin/orders/:id/transfer/*", orderInPath),
  alone("/admin/payments/:id/capture", orderOf("payment")),
  alone("/admin/payment-collections/:id/mark-as-paid", orderOf("payment_collection")),
  alone("/store/orders/:id/transfer/*", orderInPath),
]

/**
 * Core's returns, exchanges and claims alike: begun with an order's id, then changed by their own.
 */
function changing(resource: string, orderOfRequest: OrderOfRequest): MiddlewareRoute[] {
  return [
    alone(resource, orderInBody, mindOpenCases),
    alone(`${resource}/:id`, orderOfRequest, mindOpenCases),
    alone(`${resource}/:id/*`, orderOfRequest, mindOpenCases),
  ]
}

function alone(
  matcher: string,
  orderOfRequest: OrderOfRequest,
  meanwhile?: Parameters<typeof underOrderLock>[1]
): MiddlewareRoute {
  return {
    matcher,
    methods: ["POST", "DELETE"],
    middlewares: [underOrderLock(orderOfRequest, meanwhile)],
  }
}
