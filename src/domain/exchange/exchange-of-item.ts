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

/** Whether the customer gets something back for units that are exchanged for cheaper ones. */
export function isCheaper({ difference }: Pick<ExchangeInBooks, "difference">): boolean {
  return difference < 0
}

/** Whether the customer has still to pay for units that are exchanged for dearer ones. */
export function isDifferenceDue({ difference, paid }: Pick<ExchangeInBooks, "difference" | "paid">): boolean {
  return difference > 0 && paid < difference
}
