import type { TenderFacts } from "../../../domain"
import type { CaseBooks } from "../steps/load-case-books"

/** What says by which tenders a settlement of a case can be paid, for `planTenders`. */
export function tenderFacts(
  { rma, shop, target_orders }: Pick<CaseBooks, "rma" | "shop" | "target_orders">,
  settled: {
    items: { id: string }[]
    /** In minor units. */
    promised_credit: number
    override_reason?: string | null
  }
): TenderFacts {
  const ids = new Set(settled.items.map(({ id }) => id))
  return {
    ...shop,
    items: rma.items.filter(({ id }) => ids.has(id)),
    promised_credit: settled.promised_credit,
    override_reason: settled.override_reason ?? null,
    target_orders,
  }
}
