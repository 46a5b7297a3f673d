import { refuse } from "../../../domain"
import type { ExchangeRecord, RmaRecord } from "../../../facts/rma"

/** @throws Refusal `not_found` */
export function exchangeOf(rma: Pick<RmaRecord, "exchanges">, exchange_id: string): ExchangeRecord {
  return (
    rma.exchanges.find(({ id }) => id === exchange_id) ?? refuse("not_found", { exchange_id })
  )
}
