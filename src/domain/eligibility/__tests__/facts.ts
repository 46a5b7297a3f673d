import { EUR } from "../../__tests__/cast"
import type { EligibilityFacts } from "../eligibility-facts"

/**
 * A shirt that is one of two: bought on 1 March, shipped on the 3rd, delivered on the 5th, asked about
 * on the 10th, by a customer of no group who paid. Nothing is against it.
 */
export function aShirt(changes: Partial<EligibilityFacts> = {}): EligibilityFacts {
  return {
    now: Date.parse("2026-03-10T12:00:00Z"),
    time_zone: "Europe/Paris",
    returns_enabled: true,
    currency: EUR,
    ordered_at: Date.parse("2026-03-01T09:00:00Z"),
    region_id: "reg_france",
    customer_group_ids: [],
    recent_requests: [],
    is_paid: true,
    extended_until: null,
    line_item_id: "line_shirt",
    returnable_quantity: 2,
    undelivered_quantity: 0,
    is_all_delivered: true,
    shipped_at: Date.parse("2026-03-03T16:00:00Z"),
    delivered_at: Date.parse("2026-03-05T10:00:00Z"),
    product: {
      product_id: "prod_shirt",
      collection_id: "pcol_summer",
      type_id: "ptyp_clothes",
      category_ids: ["pcat_men", "pcat_shirts"],
      tag_ids: ["ptag_sale"],
    },
    unit_price: 5000,
    requested_quantity: 1,
    ...changes,
  }
}
