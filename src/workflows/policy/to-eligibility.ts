import { returnableQuantity } from "../../domain"
import type { JudgingPolicy, OrderEligibility, OrderEligibilityFacts } from "../../domain"
import { currencyOf } from "../../facts/currency"
import { isPaid, isSamePerson, toLineFacts } from "../../facts/eligibility"
import type { OrderWithLines } from "../../facts/order-lines"
import type { RmaRecord } from "../../facts/rma"
import { unitsOfCases } from "../rma/other-units"
import type { Found } from "./look-up"

type Judges = {
  policy: JudgingPolicy | null
  shop: Pick<OrderEligibilityFacts, "now" | "time_zone" | "returns_enabled">
  except?: string
}

/** What was found of an order, as the rules of the domain ask for it. */
export function toEligibility(
  { order, cases }: { order: OrderWithLines; cases: RmaRecord[] },
  { parcels, products, groups, requests, books }: Found,
  { policy, shop, except }: Judges
): OrderEligibility {
  const unknownToCore = unitsOfCases(cases, except)
  const known = {
    parcels: parcels.get(order.id) ?? [],
    products,
    books: books.get(order.id) ?? null,
  }
  return {
    policy: policy && judgingPart(policy),
    order: {
      ...shop,
      currency: currencyOf(order.currency_code),
      ordered_at: order.placed_at.getTime(),
      region_id: order.region_id,
      customer_group_ids: groups.get(order.customer_id ?? "") ?? [],
      recent_requests: requests
        .filter((request) => isSamePerson(request, order))
        .map(({ requested_at }) => requested_at),
      is_paid: isPaid(known.books),
      extended_until: null,
    },
    lines: order.lines.map((line) => {
      const unknown_to_core = unknownToCore.get(line.id) ?? 0
      return toLineFacts(line, returnableQuantity(line, { unknown_to_core }), known)
    }),
  }
}

/** Steps hand it on as JSON: no more of it than that can carry. */
function judgingPart({ id, name, version, auto_approve, rules }: JudgingPolicy): JudgingPolicy {
  return { id, name, version, auto_approve, rules }
}
