import type { Refusal } from "../../domain"
import type { Translate } from "../hooks/use-words"
import { refusalWords } from "./refusal-words"

/** Why what was entered in the settle panel is refused, by the field it is about where there is one. */
export function settleRefusalWords(refusal: Refusal, t: Translate): string {
  switch (refusal.details.field) {
    case "adjustment.reason":
      return t("settle.reasonMissing")
    case "shipping_refund":
      return t("settle.shippingTooMuch")
    default:
      return refusalWords(refusal, t)
  }
}
