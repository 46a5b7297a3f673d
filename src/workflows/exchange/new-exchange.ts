import { agreeExchange, EXCHANGE_DEFAULTS, exchangeExpiry, planExchange, toRaw } from "../../domain"
import type { Currency, ExchangedUnits, ExchangePlan, PlannedExchangeLine } from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import { newId } from "../../modules/rma/new-id"
import type { NewExchange } from "../../modules/rma/types"
import type { AdminApproveExchange } from "../../types"
import type { CoreExchangeInput, CoreExchangeLine } from "../order/steps/create-core-exchange"
import type { ExchangeFacts, ExchangeQuestion } from "./load-exchange-facts"

type Facts = NonNullable<ExchangeFacts>
type Case = Pick<RmaRecord, "order_id" | "policy_terms" | "exchange_shipping_option_id">

/**
 * The exchange of a case as approval would agree on it: by what staff said, and for the rest by policy.
 * @throws Refusal `invalid_data`, `settlement_changed`
 */
export function plannedExchange(
  asked: AdminApproveExchange,
  rma: Pick<RmaRecord, "policy_terms">,
  { units, books, shipping }: Facts
): ExchangePlan {
  const { currency } = books
  const is_free = units.every(({ is_sent_again }) => is_sent_again)
  const agreed = agreeExchange(asked, rma.policy_terms.exchange, { shipping, is_free, currency })
  return planExchange(units, books, agreed)
}

/** What is to be read before so many units are exchanged: by what staff said, else by case and policy. */
export function questionOf(
  asked: AdminApproveExchange,
  rma: Case,
  units: ExchangedUnits[]
): ExchangeQuestion {
  const terms = { ...EXCHANGE_DEFAULTS, ...rma.policy_terms.exchange }
  const { price = terms.price, carry_promotions = terms.carry_promotions } = asked
  return {
    order_id: rma.order_id,
    units,
    shipping_option_id: asked.shipping_option_id ?? rma.exchange_shipping_option_id,
    // An even exchange costs what was paid for the old units, promotions off already.
    carries_promotions: carry_promotions && price === "day",
  }
}

type Moment = { created_by: string | null; time_zone: string; now: Date }

/** Our record of a planned exchange, and what core is asked to make of it. */
export type ConfirmedExchange = { exchange: NewExchange; core: Pick<CoreExchangeInput, "lines" | "shipping"> }

/** @throws Refusal `invalid_data`, `settlement_changed` */
export function confirmedExchange(
  asked: AdminApproveExchange,
  rma: Case,
  facts: Facts,
  { created_by, time_zone, now }: Moment
): ConfirmedExchange {
  const plan = plannedExchange(asked, rma, facts)
  const { currency } = facts.books
  const lines = plan.lines.map((line) => ({ ...line, id: newId("excl") }))
  const exchange: NewExchange = {
    id: newId("exc"),
    order_id: rma.order_id,
    currency_code: currency.code,
    price: plan.price,
    shipping_option_id: facts.shipping?.id ?? null,
    shipping_amount: toRaw(plan.shipping_amount, currency),
    old_worth: toRaw(plan.old_worth, currency),
    new_worth: toRaw(plan.new_worth, currency),
    label_fee: toRaw(plan.label_fee, currency),
    restocking_fee: toRaw(plan.restocking_fee, currency),
    difference: toRaw(plan.difference, currency),
    expires_at: exchangeExpiry(asked.expires_at, rma.policy_terms.exchange, { time_zone, now }),
    created_by,
    lines: lines.map((line, rank) => ({ ...wordsOf(line, currency), id: line.id, rank, line_item_id: null })),
  }
  const { shipping } = facts
  return {
    exchange,
    core: {
      lines: lines.map(toCoreLine),
      shipping: shipping && {
        shipping_option_id: shipping.id,
        name: shipping.name,
        amount: exchange.shipping_amount,
        taxes: shipping.taxes,
      },
    },
  }
}

/** What an exchange line says of its units, as copies: what is renamed later keeps its name here. */
export function wordsOf(line: PlannedExchangeLine, currency: Currency) {
  const { variant } = line
  return {
    rma_item_id: line.rma_item_id,
    variant_id: variant.variant_id,
    product_id: variant.product_id,
    title: variant.product_title,
    subtitle: variant.title,
    sku: variant.sku,
    thumbnail: variant.thumbnail,
    quantity: line.quantity,
    total: toRaw(line.total, currency),
  }
}

function toCoreLine(line: PlannedExchangeLine & { id: string }): CoreExchangeLine {
  const { id, variant, quantity, unit_price, is_tax_inclusive, cuts } = line
  const { variant_id, taxes } = variant
  return { id, variant_id, quantity, unit_price, is_tax_inclusive, taxes, cuts }
}
