import { fromMinor } from "../../domain"
import type { ExchangeOptionsResponse } from "../../types/http"
import type { ExchangeOptions } from "../../workflows"

/** What units may be exchanged for, without saying how many of it there are. */
export function presentExchangeOptions({
  options,
  currency,
}: ExchangeOptions): ExchangeOptionsResponse["exchange_options"] {
  return options.map(({ variant, is_same_product, unit_price, difference, in_stock }) => ({
    variant_id: variant.variant_id,
    product_id: variant.product_id,
    product_title: variant.product_title,
    title: variant.title,
    sku: variant.sku,
    thumbnail: variant.thumbnail,
    is_same_product,
    unit_price: fromMinor(unit_price, currency),
    difference: fromMinor(difference, currency),
    in_stock,
  }))
}
