import { z } from "@medusajs/framework/zod"

export const shippingOptionFields = ["id", "rules.attribute", "rules.value"]

/** A shipping option of core. */
export type ShippingOption = {
  id: string
  /** Goods come back by it; core says so by a rule. */
  is_return: boolean
}

const shippingOption = z
  .object({
    id: z.string(),
    rules: z.array(z.object({ attribute: z.string(), value: z.unknown() })).default([]),
  })
  .transform(
    ({ id, rules }): ShippingOption => ({
      id,
      is_return: rules.some(
        // Core writes the rule as a text, and takes a truth for it as well.
        ({ attribute, value }) => attribute === "is_return" && (value === "true" || value === true)
      ),
    })
  )

/** Reads a shipping option that Query answered for {@link shippingOptionFields}. */
export function parseShippingOption(row: unknown): ShippingOption {
  return shippingOption.parse(row)
}
