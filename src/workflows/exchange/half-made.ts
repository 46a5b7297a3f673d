import { isSentByClaim } from "../../domain"
import type { ExchangeRecord, RmaRecord } from "../../facts/rma"
import { liveExchangeOf } from "./canceled-exchange"

/** The lines of an exchange of which it is not noted by what core sends them: core may do so all the same. */
export function unnotedLines({ lines }: Pick<ExchangeRecord, "lines">) {
  return lines.filter(({ quantity, line_item_id }) => quantity > 0 && line_item_id === null)
}

/** The exchange of a case that core's exchange is still missing for, as our record is all there is. */
export function halfMadeExchange(rma: RmaRecord): ExchangeRecord | undefined {
  const exchange = liveExchangeOf(rma)
  return exchange?.core_exchange_id === null && linesOfCoreExchange(rma, exchange).length > 0
    ? exchange
    : undefined
}

/** The lines of an exchange that core's exchange sends, and not its claim; without those that were dropped. */
export function linesOfCoreExchange(rma: RmaRecord, { lines }: ExchangeRecord) {
  return lines.filter(
    ({ rma_item_id, quantity }) =>
      quantity > 0 && rma.items.some((item) => item.id === rma_item_id && !isSentByClaim(item))
  )
}
