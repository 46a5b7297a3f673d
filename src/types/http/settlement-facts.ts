import type { OrderBooks, RmaFacts } from "../../domain/facts"

/** The very values the server hands to `calculateSettlement`; amounts in minor units or unrounded text. */
export type HttpSettlementFacts = {
  rma: RmaFacts
  books: OrderBooks
  rules: { fee_tax: { rate: number; code: string | null } | null }
}
