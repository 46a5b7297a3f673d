import type { Shop } from "../integration-tests/factories/shop"
import type { CreateReturnPolicyInput } from "../src/workflows"

/** By which rules the demo shop takes goods back; of those that fit an order the highest priority rules. */
export function policiesOf({ regions, variants }: Shop): CreateReturnPolicyInput["policy"][] {
  return [
    {
      name: "30 days",
      rules: [
        { type: "window", verdict: "no", days: 30, from: "delivered" },
        { type: "delivered", verdict: "no" },
        { type: "final_sale", verdict: "no", only_for: { product_ids: [variants.book.product_id] } },
        { type: "price_above", verdict: "review", amounts: { eur: 60, jpy: 10_000 } },
      ],
      terms: { refund_outbound_shipping: true, exchange: { advance: true } },
    },
    {
      name: "Kuwait: small things at once, credit too",
      priority: 10,
      region_ids: [regions.kuwait.id],
      auto_approve: true,
      rules: [
        { type: "window", verdict: "no", days: 14, from: "delivered" },
        { type: "price_above", verdict: "review", amounts: { kwd: 10 } },
      ],
      terms: { pay_before_receipt: "store_credit", instant_gift_card: true },
    },
    {
      name: "Christmas presents",
      is_enabled: false,
      priority: 20,
      rules: [{ type: "window", verdict: "no", days: 60, from: "delivered" }],
    },
  ]
}
