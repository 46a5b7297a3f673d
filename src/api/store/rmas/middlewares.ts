import type { MiddlewareRoute } from "@medusajs/framework/http"
import { authenticateCustomer } from "../../http/authenticate-customer"
import { reading, writing } from "../../http/our-routes"
import { ownOrder, ownRma } from "./own-things"
import { StoreAddTracking, StoreCancelRma, StoreCreateRma, StoreListRmas } from "./validators"

const who = [authenticateCustomer]

export const storeRmaMiddlewares: MiddlewareRoute[] = [
  reading("/store/rmas", { who, query: StoreListRmas }),
  writing("/store/rmas", { who, body: StoreCreateRma, may: [ownOrder] }),
  reading("/store/rmas/:id", { who }),
  writing("/store/rmas/:id/cancel", { who, body: StoreCancelRma, may: [ownRma] }),
  writing("/store/rmas/:id/tracking", { who, body: StoreAddTracking, may: [ownRma] }),
]
