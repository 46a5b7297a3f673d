import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import type { Tender } from "../../../domain"
import type { OwnedReimbursement } from "../../../facts/reimbursement"
import type { Outcome } from "../outcome"
import { issueCoupon } from "../tenders/issue-coupon"
import { issueGiftCard } from "../tenders/issue-gift-card"
import { issueStoreCredit } from "../tenders/issue-store-credit"
import { moveToOrder } from "../tenders/move-to-order"

type Issue = (container: MedusaContainer, reimbursement: OwnedReimbursement) => Promise<Outcome>

/**
 * Hands out what a reimbursement is paid by, once, and answers what became of it; null where it is not
 * due (any more). Under the order's lock, and of the reimbursement as it was read under it. It is not
 * taken back when a later step fails: the payment is under way then, and whoever finishes it finds that
 * it was handed out.
 */
function issueStepOf(tender: Tender, issue: Issue) {
  return createStep(
    `rma-issue-${tender.replace("_", "-")}`,
    async (reimbursement: OwnedReimbursement, { container }) => {
      if (reimbursement.tender !== tender) {
        refuse("invalid_data", { field: "reimbursement_id", problem: "other_tender", tender })
      }
      const outcome = isDue(reimbursement) ? await issue(container, reimbursement) : null
      return new StepResponse<Outcome | null>(outcome)
    }
  )
}

/** What is paid by hand asks nobody, so it waits for no answer. */
function isDue({ tender, status }: OwnedReimbursement): boolean {
  return status === (tender === "manual" ? "pending" : "processing")
}

export type IssueStep = ReturnType<typeof issueStepOf>

export const issueStoreCreditStep = issueStepOf("store_credit", issueStoreCredit)
export const issueGiftCardStep = issueStepOf("gift_card", issueGiftCard)
export const issueCouponStep = issueStepOf("coupon", issueCoupon)
export const moveToOrderStep = issueStepOf("replacement_order", moveToOrder)
/** The money went out by another hand than ours: it is only written down. */
export const payByHandStep = issueStepOf("manual", async () => ({ status: "paid", issued: {} }))
