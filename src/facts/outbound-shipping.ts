import type { BigNumberInput } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { ExchangeVariant, RawAmount } from "../domain"
import { toRawAmount } from "./decimal"
import { parseShippingOption, shippingOptionFields } from "./shipping-option"

/** A shipping option with its price by the context that is handed to Query. */
export const outboundShippingFields = [
  ...shippingOptionFields,
  "name",
  "calculated_price.calculated_amount",
  "calculated_price.is_calculated_price_tax_inclusive",
]

const option = z.object({
  id: z.string(),
  name: z.string(),
  calculated_price: z
    .object({
      calculated_amount: z.custom<BigNumberInput>().nullish(),
      is_calculated_price_tax_inclusive: z.boolean().nullish(),
    })
    .nullish(),
})

/** By what goods are sent to a customer. */
export type OutboundShipping = {
  id: string
  name: string
  is_return: boolean
  /** In major units; null where only its provider can say, or it has none in the order's currency. */
  price: RawAmount | null
  is_tax_inclusive: boolean
  /** By which it is taxed at the order's address. */
  taxes: ExchangeVariant["taxes"]
}

/** Reads a shipping option that Query answered for {@link outboundShippingFields}. */
export function parseOutboundShipping(row: unknown): Omit<OutboundShipping, "taxes"> {
  const { id, name, calculated_price } = option.parse(row)
  const amount = calculated_price?.calculated_amount
  return {
    id,
    name,
    is_return: parseShippingOption(row).is_return,
    price: amount === null || amount === undefined ? null : toRawAmount(amount),
    is_tax_inclusive: calculated_price?.is_calculated_price_tax_inclusive ?? false,
  }
}
