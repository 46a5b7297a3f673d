import type { OrderBooks, RmaFacts } from "../../domain/facts"
import type { LabelPayer } from "../../domain/words"

/** The very values the server hands to `calculateSettlement`; amounts in minor units or unrounded text. */
export type HttpSettlementFacts = {
  rma: RmaFacts
  books: OrderBooks
  /** Who pays the label by which the goods come back: its price is proposed to be taken off. */
  label_paid_by: LabelPayer
  rules: { fee_tax: { rate: number; code: string | null } | null }
}
