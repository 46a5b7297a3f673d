import type { HttpExchange } from "../../types/http"

/** How far an exchange is, as one word: what stands in the way first, of the new items' leaving. */
export type ExchangeState = "difference_due" | "goods_awaited" | "released" | "canceled"

/** Reads the moments of an exchange in the order in which they overrule each other. */
export function exchangeState({
  canceled_at,
  released_at,
  difference_status,
}: Pick<HttpExchange, "canceled_at" | "released_at" | "difference_status">): ExchangeState {
  if (canceled_at !== null) return "canceled"
  if (released_at !== null) return "released"
  return difference_status === "due" ? "difference_due" : "goods_awaited"
}
