import type { HttpSettlementFacts } from "./settlement-facts"
import type {
  ReimbursementStatus,
  SettlementLineType,
  SettlementStatus,
  Tender,
} from "../../domain/words"

/** Amounts in major units; a line's amount carries its sign, taxes are inside it. */
export type HttpSettlementLine = {
  id?: string
  type: SettlementLineType
  amount: number
  taxes: { rate: number; code: string | null; amount: number }[]
  rma_item_id?: string
  quantity?: number
  note?: string
}

export type HttpReimbursement = {
  id: string
  tender: Tender
  amount: number
  bonus: number
  status: ReimbursementStatus
  payment_id?: string
  reference?: string
  failure?: string
}

export type HttpSettlement = {
  id: string
  rma_id: string
  status: SettlementStatus
  currency_code: string
  owed: number
  lines: HttpSettlementLine[]
  reimbursements: HttpReimbursement[]
  credit_note: null
  created_at: string
}

export type AdminSettlementResponse = { settlement: HttpSettlement }

/** The body of `POST /admin/rmas/:id/settlements` and of its preview. Amounts are positive, gross, in major units. */
export type AdminSettleBody = {
  items: { id: string; quantity: number }[]
  shipping_refund?: number
  goodwill?: number
  label_fee?: number
  restocking_fee?: number
  adjustment?: { amount: number; reason: string }
  tenders?: { tender: Tender; amount?: number; payment_id?: string }[]
  expected_owed?: number
  draft?: boolean
  notify_customer?: boolean
}

/** What the preview answers besides the settlement: the facts by which a screen can compute it again while typing. */
export type AdminSettlementPreviewResponse = {
  settlement: Omit<HttpSettlement, "id" | "created_at">
  /** Facts for `calculateSettlement`, amounts in minor units. */
  facts: HttpSettlementFacts
}
