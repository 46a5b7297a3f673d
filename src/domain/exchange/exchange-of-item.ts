import type { ExchangeInBooks, RmaItemFacts } from "../facts"

/** What of an exchange says whether its units may have money, and whether all is paid. */
export type ExchangeUnderWay = Pick<ExchangeInBooks, "is_live" | "lines" | "difference" | "paid">

/** The exchange by which units of an item are being exchanged, or sent again; undefined: none. */
export function exchangeOfItem<Exchange extends ExchangeUnderWay>(
  { exchanges }: { exchanges: Exchange[] },
  item: Pick<RmaItemFacts, "id">
): Exchange | undefined {
  return exchanges.find(
    ({ is_live, lines }) => is_live && lines.some(({ rma_item_id }) => rma_item_id === item.id)
  )
}

/** Whether units of an item are sent again at no price: the order's money never hears of them. */
export function isSentFree(
  { lines }: Pick<ExchangeUnderWay, "lines">,
  item: Pick<RmaItemFacts, "id">
): boolean {
  return lines.some(({ rma_item_id, is_free }) => rma_item_id === item.id && is_free)
}

/** Whether the customer gets something back for units of an item, because the new ones are cheaper. */
export function isCheaper(exchange: ExchangeUnderWay, item: Pick<RmaItemFacts, "id">): boolean {
  return exchange.difference < 0 && !isSentFree(exchange, item)
}

/** Whether the customer has still to pay for what units of an item are exchanged for. */
export function isDifferenceDue(exchange: ExchangeUnderWay, item: Pick<RmaItemFacts, "id">): boolean {
  const { difference, paid } = exchange
  return difference > 0 && paid < difference && !isSentFree(exchange, item)
}
