import type { MedusaContainer } from "@medusajs/framework/types"
import type { ExchangeRecord, RmaRecord } from "../../../../../facts/rma"
import type { StoreFullPriceResponse } from "../../../../../types/http"
import { loadPaymentProviders, readFullPriceStatus } from "../../../../../workflows"
import { presentFullPriceToPay } from "../../../../presenters/exchange"

/** The full price of goods that did not come, as its customer sees it; null: it is not asked for. */
export async function answerFullPrice(
  container: MedusaContainer,
  rma: RmaRecord,
  exchange: ExchangeRecord
): Promise<StoreFullPriceResponse["full_price"]> {
  const status = await readFullPriceStatus(container, rma, exchange)
  if (status === "not_asked") return null
  const providers = await loadPaymentProviders(container, exchange.order_id)
  return presentFullPriceToPay(exchange, status, providers)
}
