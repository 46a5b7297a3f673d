import type { MedusaContainer } from "@medusajs/framework/types"
import type { ExchangeRecord } from "../../../../../facts/rma"
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
