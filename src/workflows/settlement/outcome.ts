import type { ReimbursementProgress } from "../../modules/rma/types"

/** What was handed out, by the ids that those have who keep it. */
export type Issued = Partial<
  Pick<
    ReimbursementProgress,
    "refund_id" | "gift_card_id" | "store_credit_account_id" | "promotion_id"
  >
>

/** What became of a payment that was asked for. */
export type Outcome =
  | { status: "paid"; issued: Issued; reference?: string | null }
  | { status: "failed"; failure: string; reference?: string | null }
  /** Nobody can know: the provider gave no answer, or one that is neither yes nor no. Only a person may say. */
  | { status: "unknown"; failure: string }
  /** It could not be done yet. Whoever keeps the money can be looked at, so it is tried again by itself. */
  | { status: "delayed"; failure: string }
