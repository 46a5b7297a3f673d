import { fromMinor } from "../../domain"
import type { ReturnabilityResponse } from "../../types/http"
import type { returnabilityOf } from "../../workflows/rma/returnability"
import { refusalSentence } from "../http/refusal-sentences"

/** What may come back of an order, with the reasons in words. */
export function presentReturnability({
  currency,
  items,
}: Awaited<ReturnType<typeof returnabilityOf>>): ReturnabilityResponse["returnability"] {
  return {
    currency_code: currency.code,
    items: items.map((item) => ({
      line_item_id: item.line_item_id,
      returnable_quantity: item.returnable_quantity,
      returnable_until: null,
      verdict: item.verdict,
      reasons: item.reasons.map((reason) => ({
        code: reason.code,
        message: refusalSentence(reason),
      })),
      actions: item.actions.map(({ id, resolution }) => ({ id, resolution })),
      unit_value: fromMinor(item.unit_value, currency),
    })),
  }
}
