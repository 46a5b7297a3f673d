import type { HttpExchange } from "../../types/http"

/** How far an exchange is, as one word: what stands in the way first, of the new items' leaving. */
export type ExchangeState =
  | "wrong_item"
  | "difference_due"
  | "goods_awaited"
  | "released"
  | "shipped"
  | "canceled"

/** Reads the moments of an exchange in the order in which they overrule each other. */
export function exchangeState({
  canceled_at,
  withheld_quantity,
  released_at,
  difference_status,
  to_ship_quantity,
}: Pick<
  HttpExchange,
  "canceled_at" | "withheld_quantity" | "released_at" | "difference_status" | "to_ship_quantity"
>): ExchangeState {
  if (canceled_at !== null) return "canceled"
  if (withheld_quantity > 0) return "wrong_item"
  if (released_at !== null) return to_ship_quantity === 0 ? "shipped" : "released"
  return difference_status === "due" ? "difference_due" : "goods_awaited"
}
