import type { ReturnabilityItem } from "../../../src/types/http"
import type { ShopperKind } from "./request-draft"

/**
 * How many units of a line can be chosen. What the shop's policy says is about things that come back;
 * that something never came, or is faulty, can be told of every unit that was not asked about yet.
 */
export function maxQuantity(
  { returnability, quantity }: { returnability: ReturnabilityItem; quantity: number },
  kind: ShopperKind
): number {
  if (kind !== "return") return quantity
  return returnability.verdict === "no" ? 0 : returnability.returnable_quantity
}
