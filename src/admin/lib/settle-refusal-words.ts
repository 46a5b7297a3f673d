import type { Refusal } from "../../domain"
import type { Translate } from "../hooks/use-words"
import { refusalWords } from "./refusal-words"

/** Why what was entered in the settle panel is refused, by the field it is about where there is one. */
export function settleRefusalWords(refusal: Refusal, t: Translate): string {
  const { details } = refusal
  if (details.problem === "override_reason_missing") return t("settling.overrideReasonMissing")
  switch (details.field) {
    case "adjustment.reason":
      return t("settle.reasonMissing")
    case "shipping_refund":
      return t("settle.shippingTooMuch")
    case "tenders.order_id":
      return t("settling.targetOrderMissing")
    default:
      return refusalWords(refusal, t)
  }
}
