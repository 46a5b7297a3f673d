import { parseAmount } from "../../domain"
import type { Currency, SettlementRequest, TenderRequest } from "../../domain"
import type { StoredSettlementRequest } from "../../facts/settlement-request"
import type { HttpTenderRequest } from "../../types"

/** What is typed as an amount alone. */
const AMOUNTS = [
  "shipping_refund",
  "return_cost_refund",
  "goodwill",
  "label_fee",
  "restocking_fee",
  "damage_deduction",
  "discount_clawback",
] as const satisfies (keyof StoredSettlementRequest & keyof SettlementRequest)[]

/**
 * A settlement as staff typed it, in major units, as the domain counts it.
 * @throws Refusal `invalid_data`: more decimals than the currency has
 */
export function toSettlementRequest(
  typed: StoredSettlementRequest,
  currency: Currency
): SettlementRequest {
  const request: SettlementRequest = { items: typed.items }
  for (const field of AMOUNTS) {
    const amount = typed[field]
    if (amount !== undefined) request[field] = parseAmount(amount, currency, field)
  }
  if (typed.adjustment) {
    const { amount, reason } = typed.adjustment
    request.adjustment = { reason, amount: parseAmount(amount, currency, "adjustment.amount") }
  }
  return request
}

/** The same for the tenders. */
export function toTenderRequests(
  tenders: HttpTenderRequest[],
  currency: Currency
): TenderRequest[] {
  return tenders.map(({ amount, ...tender }) => ({
    ...tender,
    amount: amount === undefined ? undefined : parseAmount(amount, currency, "tenders.amount"),
  }))
}
