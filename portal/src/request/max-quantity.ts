import type { ReturnabilityItem } from "../../../src/types/http"
import type { ShopperKind } from "./request-draft"

/**
 * How many units of a line can be chosen. What the shop's policy says is about things that come back;
 * that something never came, or is faulty, can be told of every unit that was not asked about yet.
 */
export function maxQuantity(
  { verdict, returnable_quantity }: Pick<ReturnabilityItem, "verdict" | "returnable_quantity">,
  kind: ShopperKind
): number {
  return kind === "return" && verdict === "no" ? 0 : returnable_quantity
}
