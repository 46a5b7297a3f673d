import type { ExchangePrice } from "../../domain"
import type { AdminApproveExchange, HttpExchange } from "../../types/http"
import { toDay } from "./deadline"

/** Until when an offer holds: as the policy says, until a day, or until somebody cancels it. */
export const OFFER_ENDS = ["policy", "day", "never"] as const
export type OfferEnd = (typeof OFFER_ENDS)[number]

/** What is entered about the new units when a case is approved. Amounts in major units. */
export type ExchangeForm = {
  shipping_option_id: string | null
  /** Null: as the shipping option says. */
  shipping_amount: number | null
  /** Null until somebody says: as the policy does. */
  price: ExchangePrice | null
  label_fee: number | null
  restocking_fee: number | null
  ends: OfferEnd
  ends_on: Date | null
}

export function startExchange(shipping_option_id: string | null): ExchangeForm {
  return {
    shipping_option_id,
    shipping_amount: null,
    price: null,
    label_fee: null,
    restocking_fee: null,
    ends: "policy",
    ends_on: null,
  }
}

/** Whether the form can be sent: an offer that ends on a day names it. */
export function isOfferEndNamed({ ends, ends_on }: ExchangeForm): boolean {
  return ends !== "day" || ends_on !== null
}

/** What is asked of the server; what was left open is the policy's to say. */
export function toExchangeBody(form: ExchangeForm): AdminApproveExchange {
  const { shipping_option_id, shipping_amount, price, label_fee, restocking_fee } = form
  return {
    ...(shipping_option_id !== null ? { shipping_option_id } : {}),
    ...(shipping_amount !== null ? { shipping_amount } : {}),
    ...(price !== null ? { price } : {}),
    ...(label_fee !== null ? { label_fee } : {}),
    ...(restocking_fee !== null ? { restocking_fee } : {}),
    ...endOf(form),
  }
}

/** The same with the difference that was shown: the server refuses where it is another by now. */
export function toConfirmedExchange(
  form: ExchangeForm,
  { difference }: Pick<HttpExchange, "difference">
): AdminApproveExchange {
  return { ...toExchangeBody(form), expected_difference: difference }
}

function endOf({ ends, ends_on }: ExchangeForm): Pick<AdminApproveExchange, "expires_at"> {
  if (ends === "never") return { expires_at: null }
  return ends === "day" && ends_on ? { expires_at: toDay(ends_on) } : {}
}
