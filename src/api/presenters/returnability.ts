import { fromMinor } from "../../domain"
import type { EligibilityReason } from "../../domain"
import type {
  AdminReturnabilityResponse,
  ReturnabilityReason,
  ReturnabilityResponse,
} from "../../types/http"
import type { returnabilityOf } from "../../workflows/rma/returnability"
import { eligibilitySentence } from "../http/eligibility-sentences"

type Returnability = Awaited<ReturnType<typeof returnabilityOf>>

/** What may come back of an order, with the reasons in words of `locale`. */
export function presentReturnability(
  { order_id, order_display_id, currency, items }: Returnability,
  locale: string | null
): ReturnabilityResponse["returnability"] {
  return {
    order_id,
    order_display_id,
    currency_code: currency.code,
    items: items.map((item) => ({
      line_item_id: item.line_item_id,
      title: item.line.title,
      subtitle: item.line.subtitle,
      sku: item.line.sku,
      thumbnail: item.line.thumbnail,
      quantity: item.line.quantity,
      returnable_quantity: item.returnable_quantity,
      returnable_until: item.returnable_until?.toISOString() ?? null,
      verdict: item.verdict,
      reasons: presentReasons(item.reasons, locale),
      actions: item.actions.map(({ id, resolution }) => ({ id, resolution })),
      unit_value: fromMinor(item.unit_value, currency),
    })),
  }
}

/** The same for staff, with the policy that says so; which terms apply to whom is not for shoppers. */
export function presentAdminReturnability(
  returnability: Returnability,
  locale: string | null
): AdminReturnabilityResponse["returnability"] {
  const { policy } = returnability
  return {
    ...presentReturnability(returnability, locale),
    policy: policy && { id: policy.id, name: policy.name, version: policy.version },
  }
}

export function presentReasons(
  reasons: EligibilityReason[],
  locale: string | null
): ReturnabilityReason[] {
  return reasons.map((reason) => ({
    code: reason.code,
    message: eligibilitySentence(reason, locale),
  }))
}
