import type { ResentLine } from "../domain"
import type { ExchangeRecord, RmaItemRecord } from "./rma"

/** What of a case says which order lines it sends in place of which, for nothing. */
export type CaseSendingAgain = {
  items: Pick<RmaItemRecord, "id" | "line_item_id">[]
  exchanges: (Pick<ExchangeRecord, "core_claim_id" | "canceled_at" | "created_at"> & {
    lines: Pick<
      ExchangeRecord["lines"][number],
      "rma_item_id" | "quantity" | "line_item_id" | "total"
    >[]
  })[]
}

/** The order lines by which core's claims send units again, over all cases of an order, the oldest first. */
export function resentLines(cases: CaseSendingAgain[]): ResentLine[] {
  return cases
    .flatMap(({ items, exchanges }) =>
      exchanges
        .filter(({ core_claim_id, canceled_at }) => core_claim_id !== null && canceled_at === null)
        .map(({ created_at, lines }) => ({ items, created_at, lines }))
    )
    .sort((one, other) => one.created_at.getTime() - other.created_at.getTime())
    .flatMap(({ items, lines }) =>
      lines.flatMap(({ rma_item_id, line_item_id, quantity, total }) => {
        const item = items.find(({ id }) => id === rma_item_id)
        // A claim's lines cost nothing; those of an exchange beside it have a price of their own.
        return item && line_item_id && Number(total) === 0
          ? [{ line_item_id, replaces_line_item_id: item.line_item_id, quantity }]
          : []
      })
    )
}
