import type { ExchangeTerms } from "../eligibility/policy-terms"
import { EXCHANGE_DEFAULTS } from "../eligibility/policy-terms"
import { endOfNamedDay, endOfShopDay } from "../deadlines/end-of-day"
import { newUnitsTotal } from "./new-units-total"
import type { RawAmount } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { parseAmount } from "../money/parse-amount"
import { toMinor } from "../money/to-minor"
import { refuse } from "../refusals"
import type { ExchangePrice } from "../words"
import type { AgreedExchange } from "./plan-exchange"

/** What staff said of an exchange, amounts gross and in major units; what is left out is by policy. */
export type AskedExchange = {
  price?: ExchangePrice
  shipping_amount?: number
  label_fee?: number
  restocking_fee?: number
  expected_difference?: number
}

/** By what new units leave: its price in major units, null where it has none of its own. */
export type ExchangeShipping = {
  price: RawAmount | null
  is_tax_inclusive: boolean
  taxes: { rate: number }[]
}

/**
 * What is agreed about an exchange: what staff said, else what the policy and the shipping option say.
 * What is only sent again is sent for free, unless staff say otherwise.
 *
 * Refuses `invalid_data`: an amount with more decimals than the currency has, a shipping amount where
 * nothing is chosen by which the units leave (`no_shipping_option`), or none where the option has no price of
 * its own (`missing`).
 */
export function agreeExchange(
  asked: AskedExchange,
  terms: ExchangeTerms | undefined,
  { shipping, is_free, currency }: {
    shipping: ExchangeShipping | null
    is_free: boolean
    currency: Currency
  }
): AgreedExchange {
  const amount = (field: "label_fee" | "restocking_fee" | "expected_difference") =>
    parseAmount(asked[field] ?? 0, currency, field)
  return {
    price: asked.price ?? terms?.price ?? EXCHANGE_DEFAULTS.price,
    shipping_amount: shippingAmount(asked, { shipping, is_free, currency }),
    label_fee: amount("label_fee"),
    restocking_fee: amount("restocking_fee"),
    ...(asked.expected_difference !== undefined && {
      expected_difference: amount("expected_difference"),
    }),
  }
}

function shippingAmount(
  { shipping_amount }: AskedExchange,
  { shipping, is_free, currency }: {
    shipping: ExchangeShipping | null
    is_free: boolean
    currency: Currency
  }
): MinorUnits {
  if (shipping_amount !== undefined) {
    if (!shipping && shipping_amount > 0) refuseShipping("no_shipping_option")
    return parseAmount(shipping_amount, currency, "shipping_amount")
  }
  if (!shipping || is_free) return 0
  const { price, is_tax_inclusive, taxes } = shipping
  if (price === null) return refuseShipping("missing")
  const one = { unit_price: price, is_tax_inclusive, taxes, quantity: 1, cuts: [] }
  return toMinor(newUnitsTotal(one), currency)
}

function refuseShipping(problem: string): never {
  return refuse("invalid_data", { field: "shipping_amount", problem })
}

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Until when the offer holds and its stock is kept: what staff said, else the policy's number of days;
 * null: until it is canceled. It ends with its day at the shop's midnight.
 *
 * Refuses `invalid_data` (`in_the_past`).
 */
export function exchangeExpiry(
  said: string | null | undefined,
  terms: ExchangeTerms | undefined,
  { time_zone, now }: { time_zone: string; now: Date }
): Date | null {
  if (said === null) return null
  if (said === undefined) {
    const { expires_after_days: days } = { ...EXCHANGE_DEFAULTS, ...terms }
    return days === null ? null : endOfShopDay(now, time_zone, days)
  }
  const end = CALENDAR_DAY.test(said)
    ? endOfNamedDay(said, time_zone)
    : endOfShopDay(new Date(said), time_zone)
  if (end <= now) refuse("invalid_data", { field: "expires_at", problem: "in_the_past" })
  return end
}
