import type { RmaItemFacts } from "../facts"
import { sumOf } from "../sum-of"
import type { Condition } from "../words"
import { isInCoreReturn } from "./is-in-core-return"

/** How many units of an item came, and how many of them core counts as received. */
export type ReceivedCounts = { quantity: number; core_quantity: number }

/** What units that came count for: a wrong item came, and is not what core's Return waits for. */
export function receivedCounts(
  item: Pick<RmaItemFacts, "resolution" | "return_expected">,
  units: { quantity: number; condition: Condition }[]
): ReceivedCounts {
  const right = units.filter(({ condition }) => condition !== "wrong_item")
  return {
    quantity: sumOf(units, ({ quantity }) => quantity),
    core_quantity: isInCoreReturn(item) ? sumOf(right, ({ quantity }) => quantity) : 0,
  }
}
