import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  coreReturnQuantities,
  evenUnitPrice,
  keptDifference,
  refuse,
  toMinor,
  toRaw,
} from "../../../domain"
import type { ExchangeVariant, RawAmount } from "../../../domain"
import { currencyOf } from "../../../facts/currency"
import { differenceMoneyOf } from "../../../facts/difference-money"
import { exchangeContextFields, parseExchangeContext } from "../../../facts/exchange-variant"
import { parseRma, toRmaFacts, type ExchangeRecord, type RmaRecord } from "../../../facts/rma"
import type { ExchangeActs } from "../../exchange/confirm-by-steps"
import { findDifferenceCollections } from "../../exchange/difference/find-difference-collections"
import { halfMadeExchange, linesOfCoreExchange } from "../../exchange/half-made"
import { loadExchangeVariants } from "../../exchange/load-exchange-variants"
import { loadOutboundShipping } from "../../exchange/load-outbound-shipping"
import type { CoreExchangeLine } from "../../order/steps/create-core-exchange"
import { coreReturnOf } from "../../rma/core-return-of"
import type { ShippedCaseFacts } from "../../rma/steps/load-case"

/**
 * What core lacks of the exchange of a case whose approval was cut off: at the amounts that were agreed,
 * whatever the new units cost by now, and with the taxes of today. Nothing where nothing is missing.
 *
 * @throws Refusal `invalid_data`: a variant is gone meanwhile
 */
export const loadMissingExchangeStep = createStep(
  "rma-load-missing-exchange",
  async (facts: ShippedCaseFacts, { container }) => {
    const rma = parseRma(facts.rma)
    const exchange = halfMadeExchange(rma)
    if (!exchange) return new StepResponse(nothingOf(rma))
    const lines = linesOfCoreExchange(rma, exchange)
    const variants = await loadVariants(container, rma, lines)
    const { location_id, items: return_items } = coreReturnOf(
      { rma, shipped_from: facts.shipped_from },
      coreReturnQuantities(toRmaFacts(rma).items),
      { location_id: rma.location_id, created_by: exchange.created_by }
    )
    const of = { rma_id: rma.id, order_id: rma.order_id, exchange_id: exchange.id }
    return new StepResponse<ExchangeActs>({
      core: {
        ...of,
        location_id,
        created_by: exchange.created_by,
        return_items,
        lines: lines.map((line, index) => toCoreLine(line, variants[index])),
        shipping: await loadShipping(container, rma, exchange),
        may_exist: true,
      },
      variants,
      difference: {
        ...of,
        currency_code: rma.currency_code,
        amount: await loadLeftToPay(container, rma, exchange),
      },
    })
  }
)

function nothingOf({ id: rma_id, order_id, currency_code }: RmaRecord): ExchangeActs {
  const of = { rma_id, order_id, exchange_id: "" }
  return {
    core: { ...of, location_id: null, created_by: null, return_items: [], lines: [], shipping: null },
    variants: [],
    difference: { ...of, currency_code, amount: "0" },
  }
}

/** Whoever was quick has paid the difference of an exchange that core has not heard of yet. */
async function loadLeftToPay(
  container: MedusaContainer,
  rma: RmaRecord,
  exchange: ExchangeRecord
): Promise<RawAmount> {
  const currency = currencyOf(exchange.currency_code)
  const collections = await findDifferenceCollections(container, exchange)
  const paid = keptDifference(differenceMoneyOf(rma, collections, currency))
  return toRaw(toMinor(exchange.difference, currency) - paid, currency)
}

type Line = ExchangeRecord["lines"][number]

async function loadVariants(
  container: MedusaContainer,
  { order_id }: RmaRecord,
  lines: Line[]
): Promise<ExchangeVariant[]> {
  const ids = lines.flatMap(({ variant_id }) => variant_id ?? [])
  const found = await loadExchangeVariants(container, { id: order_id }, ids, 1)
  return lines.map(
    ({ variant_id }) =>
      found.get(variant_id ?? "") ??
      refuse("invalid_data", { field: "exchange_variant_id", problem: "unknown_variant", variant_id })
  )
}

/** All its units cost what was agreed, taxes in. */
function toCoreLine({ id, quantity, total }: Line, variant: ExchangeVariant): CoreExchangeLine {
  const { variant_id, taxes } = variant
  const unit_price = evenUnitPrice(total, quantity)
  return { id, variant_id, quantity, unit_price, is_tax_inclusive: true, taxes, cuts: [] }
}

async function loadShipping(
  container: MedusaContainer,
  { order_id }: RmaRecord,
  { shipping_option_id, shipping_amount: amount }: ExchangeRecord
) {
  if (shipping_option_id === null) return null
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: exchangeContextFields,
    filters: { id: order_id },
  })
  const option = await loadOutboundShipping(
    container,
    parseExchangeContext(data[0]),
    shipping_option_id
  )
  return option && { shipping_option_id, name: option.name, amount, taxes: option.taxes }
}
