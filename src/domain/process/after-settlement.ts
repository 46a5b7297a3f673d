import type { RmaFacts } from "../facts"
import type { SettledItem } from "../settlement/settlement"

/** A case once a settlement has resolved units of it: what completing it in the same act looks at. */
export function afterSettlement(rma: RmaFacts, settled: SettledItem[]): RmaFacts {
  return {
    ...rma,
    items: rma.items.map((item) => {
      const resolved = settled.find(({ id }) => id === item.id)
      return {
        ...item,
        resolved_quantity: item.resolved_quantity + (resolved?.quantity ?? 0),
        core_resolved_quantity: item.core_resolved_quantity + (resolved?.core_quantity ?? 0),
      }
    }),
  }
}
