import type { ReimbursementRecord } from "../../../facts/rma"
import type { Outcome } from "../outcome"

const MISSING = "Medusa's loyalty plugin, which keeps store credit and gift cards, is not installed."

/**
 * What becomes of a payment that the loyalty plugin should keep, and the plugin is gone: where it was
 * never asked, the payment failed and may be canceled; where it may have been, that waits for its return.
 */
export function missingLoyalty(reimbursement: ReimbursementRecord): Outcome {
  return wasAsked(reimbursement)
    ? { status: "delayed", failure: `${MISSING} Whether it had paid can be told once it is there again.` }
    : { status: "failed", failure: MISSING }
}

/** Whether somebody may have been asked for it: what is to be handed out is written down before. */
export function wasAsked({
  gift_card_code,
  store_credit_account_id,
}: Pick<ReimbursementRecord, "gift_card_code" | "store_credit_account_id">): boolean {
  return gift_card_code !== null || store_credit_account_id !== null
}
