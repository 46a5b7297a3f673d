import type { RmaFacts, RmaItemFacts } from "../facts"
import { sumOf } from "../sum-of"
import type { GoodsFact } from "../words"
import { isUnderWay } from "./is-under-way"

/** Where the goods of a case are. */
export function goodsFact(rma: Pick<RmaFacts, "status" | "items">): GoodsFact {
  if (!isUnderWay(rma.status)) {
    return rma.items.some((item) => item.return_expected) ? "not_returned" : "not_expected"
  }
  const expected = sumOf(rma.items, expectedUnits)
  const received = sumOf(rma.items, (item) => item.received_quantity)
  if (expected === 0) {
    return "not_expected"
  }
  if (received === 0) {
    return "awaited"
  }
  return received < expected ? "partly_received" : "received"
}

/** Units that came before staff let the customer keep the rest were expected all the same. */
function expectedUnits(item: RmaItemFacts): number {
  return item.return_expected ? item.approved_quantity : item.received_quantity
}
