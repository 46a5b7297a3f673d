import { getDecimalDigits } from "@medusajs/dashboard/lib"
import type { Currency } from "../../domain"

/** A currency, by its code, as the domain counts in it. */
export function currencyOf(code: string): Currency {
  return { code, digits: getDecimalDigits(code) }
}
