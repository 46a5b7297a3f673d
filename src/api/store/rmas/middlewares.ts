import type { MiddlewareRoute } from "@medusajs/framework/http"
import { sendMessage, threadQuery } from "../../http/messages"
import { reading, writing } from "../../http/our-routes"
import {
  authenticateShopper,
  shoppersOrder,
  shoppersRma,
  shoppersRmaWithOrderAccess,
} from "../../http/shopper"
import { localeQuery, noQuery } from "../../http/values"
import {
  StoreAddTracking,
  StoreCancelRma,
  StoreChooseExchange,
  StoreCompleteDifference,
  StoreCreateRma,
  StoreListRmas,
  StoreOpenDifferenceSession,
} from "./validators"

const who = [authenticateShopper]

export const storeRmaMiddlewares: MiddlewareRoute[] = [
  reading("/store/rmas", { who, query: StoreListRmas }),
  writing("/store/rmas", { who, body: StoreCreateRma, may: [shoppersOrder] }),
  reading("/store/rmas/:id", { who }),
  reading("/store/rmas/:id/slip", { who, query: localeQuery }),
  reading("/store/rmas/:id/label", { who, query: noQuery }),
  reading("/store/rmas/:id/credit-notes/:credit_note_id/document", { who, query: localeQuery }),
  writing("/store/rmas/:id/cancel", {
    who,
    body: StoreCancelRma,
    may: [shoppersRmaWithOrderAccess],
  }),
  writing("/store/rmas/:id/items/:item_id/exchange", {
    who,
    body: StoreChooseExchange,
    may: [shoppersRmaWithOrderAccess],
  }),
  reading("/store/rmas/:id/messages", { who, query: threadQuery }),
  writing("/store/rmas/:id/messages", {
    who,
    query: noQuery,
    body: sendMessage,
    may: [shoppersRma],
  }),
  ...toPay("/store/rmas/:id/difference"),
  ...toPay("/store/rmas/:id/full-price"),
  writing("/store/rmas/:id/tracking", { who, body: StoreAddTracking, may: [shoppersRma] }),
]

/** What a shopper is asked for, and paying it. */
function toPay(path: string): MiddlewareRoute[] {
  const paying = { who, query: noQuery, may: [shoppersRmaWithOrderAccess] }
  return [
    reading(path, { who, query: noQuery }),
    writing(`${path}/payment-sessions`, { ...paying, body: StoreOpenDifferenceSession }),
    writing(`${path}/complete`, { ...paying, body: StoreCompleteDifference }),
  ]
}
