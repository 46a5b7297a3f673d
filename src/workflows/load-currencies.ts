import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Currency } from "../domain"
import { currencyOf } from "../facts/currency"

/** Those currencies of core that are named, as far as they exist. */
export async function loadCurrencies(
  container: MedusaContainer,
  codes: string[]
): Promise<Currency[]> {
  if (!codes.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "currency",
    fields: ["code"],
    filters: { code: codes },
  })
  return data.map((currency) => currencyOf(currency.code))
}
