import { parseAmount } from "../../domain"
import type { Currency, SettlementRequest, TenderRequest } from "../../domain"
import type { AdminSettleBody } from "../../types"

type Amounts = Omit<AdminSettleBody, "tenders" | "expected_owed" | "notify_customer">

/**
 * A settlement as staff typed it, in major units, as the domain counts it.
 * @throws Refusal `invalid_data`: more decimals than the currency has
 */
export function toSettlementRequest(body: Amounts, currency: Currency): SettlementRequest {
  const amount = (field: "shipping_refund" | "goodwill" | "label_fee" | "restocking_fee") => {
    const typed = body[field]
    return typed === undefined ? undefined : parseAmount(typed, currency, field)
  }
  return {
    items: body.items,
    shipping_refund: amount("shipping_refund"),
    goodwill: amount("goodwill"),
    label_fee: amount("label_fee"),
    restocking_fee: amount("restocking_fee"),
    adjustment: body.adjustment && {
      reason: body.adjustment.reason,
      amount: parseAmount(body.adjustment.amount, currency, "adjustment.amount"),
    },
  }
}

/** The same for the tenders. */
export function toTenderRequests(
  tenders: NonNullable<AdminSettleBody["tenders"]>,
  currency: Currency
): TenderRequest[] {
  return tenders.map(({ amount, ...tender }) => ({
    ...tender,
    amount: amount === undefined ? undefined : parseAmount(amount, currency, "tenders.amount"),
  }))
}
