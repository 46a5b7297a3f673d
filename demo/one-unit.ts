import type { ReturnReasonName, VariantName } from "../integration-tests/factories/catalogue"
import type { Case } from "./case"

type CaseItem = Case["items"][number]

/** One unit of an article that a case is about: why, what is asked for it, and in whose words. */
export function oneUnit(
  variant: VariantName,
  reason: ReturnReasonName,
  action: CaseItem["action"],
  note: string,
  more: Pick<CaseItem, "photo" | "exchange_for"> = {}
): CaseItem {
  return { variant, quantity: 1, reason, action, note, ...more }
}
