import type { OrderBooks, RmaFacts } from "../../domain/facts"
import type { SettlementRules } from "../../domain/settlement/settlement"
import type { SettlementTerms } from "../../domain/settlement/settlement-defaults"
import type { AvailableTender } from "../../domain/settlement/available-tenders"
import type { TenderShop } from "../../domain/settlement/tender-shop"
import type { LabelPayer } from "../../domain/words"

/** The very values the server hands to `calculateSettlement`; amounts in minor units or unrounded text. */
export type HttpSettlementFacts = {
  rma: RmaFacts
  books: OrderBooks
  /** Who pays the label by which the goods come back: its price is proposed to be taken off. */
  label_paid_by: LabelPayer
  rules: SettlementRules
  /** For `planTenders`. */
  shop: TenderShop
  /** Every tender: whether it can be chosen, why not, how much it takes, and what each payment takes. */
  tenders: AvailableTender[]
  /** What a settlement is prefilled from, see `settlementDefaults`. */
  terms: SettlementTerms
}
