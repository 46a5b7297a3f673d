import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../../../../domain"
import type { ExchangeRecord, RmaRecord } from "../../../../../facts/rma"
import type { StoreDifferenceResponse } from "../../../../../types/http"
import { loadPaymentProviders } from "../../../../../workflows"
import { presentDifferenceToPay } from "../../../../presenters/exchange"

type Difference = NonNullable<StoreDifferenceResponse["difference"]>

/** The difference of an exchange as its customer sees it who is to pay it. */
export async function answerDifference(
  container: MedusaContainer,
  exchange: ExchangeRecord
): Promise<Difference> {
  return presentDifferenceToPay(exchange, await loadPaymentProviders(container, exchange.order_id))
}

/** The exchange of a case that is not canceled; there is one at most. */
export function liveExchange({ exchanges }: RmaRecord): ExchangeRecord | undefined {
  return exchanges.find(({ canceled_at }) => canceled_at === null)
}

/** @throws Refusal `not_found`: the case exchanges nothing */
export function exchangeToPay(rma: RmaRecord): ExchangeRecord {
  return liveExchange(rma) ?? refuse("not_found")
}
