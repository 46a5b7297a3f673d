import type { HttpExchange, HttpRmaItem, StoreRma } from "../../../src/types/http"

/** Whether the price of old units of an item is paid, so that the customer keeps them besides the new ones. */
export function isKeptAndPaid(
  { exchanges }: Pick<StoreRma, "exchanges">,
  { id }: Pick<HttpRmaItem, "id">
): boolean {
  return exchanges.some(
    (exchange) => isPaidInFull(exchange) && exchange.lines.some(({ rma_item_id }) => rma_item_id === id)
  )
}

/** Whether old units were paid for that did not come although the new ones went ahead. */
export function isPaidInFull({ canceled_at, full_price }: HttpExchange): boolean {
  return canceled_at === null && full_price?.status === "paid"
}
