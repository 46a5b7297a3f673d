import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, writing } from "../../http/our-routes"
import {
  authenticateShopper,
  shoppersOrder,
  shoppersRma,
  shoppersRmaWithOrderAccess,
} from "../../http/shopper"
import { localeQuery } from "../../http/values"
import { StoreAddTracking, StoreCancelRma, StoreCreateRma, StoreListRmas } from "./validators"

const who = [authenticateShopper]

export const storeRmaMiddlewares: MiddlewareRoute[] = [
  reading("/store/rmas", { who, query: StoreListRmas }),
  writing("/store/rmas", { who, body: StoreCreateRma, may: [shoppersOrder] }),
  reading("/store/rmas/:id", { who }),
  reading("/store/rmas/:id/slip", { who, query: localeQuery }),
  writing("/store/rmas/:id/cancel", {
    who,
    body: StoreCancelRma,
    may: [shoppersRmaWithOrderAccess],
  }),
  writing("/store/rmas/:id/tracking", { who, body: StoreAddTracking, may: [shoppersRma] }),
]
