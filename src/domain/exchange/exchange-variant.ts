import type { RawAmount } from "../facts"

/** A variant that units may be exchanged for, as the shop sells it to the order's customer today. */
export type ExchangeVariant = {
  variant_id: string
  product_id: string
  product_title: string
  /** "M / Black" */
  title: string
  sku: string | null
  thumbnail: string | null
  is_published: boolean
  is_in_sales_channel: boolean
  /** Of one unit, in major units of the order's currency, as core computes it; null: it has no price there. */
  unit_price: RawAmount | null
  is_tax_inclusive: boolean
  /** By which it would be taxed at the order's address. `rate` in percent. */
  taxes: { rate: number; code: string | null; name: string; tax_rate_id: string | null; provider_id: string | null }[]
  manage_inventory: boolean
  allow_backorder: boolean
  /** What one unit takes of the stock; empty: nothing is counted. Places that the sales channel sells from, only. */
  stock: {
    inventory_item_id: string
    required_quantity: number
    places: { location_id: string; available: number }[]
  }[]
}
