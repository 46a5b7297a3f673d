import { defaultCurrencies } from "@medusajs/framework/utils"
import type { Currency } from "../domain"

/** A currency with the decimals that Medusa knows it by; two where it knows none. */
export function currencyOf(code: string): Currency {
  return { code: code.toLowerCase(), digits: defaultCurrencies[code.toUpperCase()]?.decimal_digits ?? 2 }
}
