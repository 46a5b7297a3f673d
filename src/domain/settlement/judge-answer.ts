import type { ReimbursementStatus } from "../words"

/** What a provider's answer means for the payment that it was asked for. */
export type AnswerVerdict =
  /** It is what became of the payment, and is written down. */
  | "recorded"
  /** Nothing new: what is paid stays paid, and what was given up and not paid stays given up. */
  | "known"
  /** The payment was made a second time, by another refund: it is written down as a payment of its own. */
  | "another_payment"

/**
 * Answers may come late: after somebody else said what became of the payment, tried it again, or gave it
 * up. Money that went out is always written down, whatever anybody said before.
 */
export function judgeAnswer(
  payment: { status: ReimbursementStatus; refund_id: string | null },
  answer: { is_paid: boolean; refund_id: string | null }
): AnswerVerdict {
  switch (payment.status) {
    case "paid":
      return answer.is_paid && isAnother(payment.refund_id, answer.refund_id)
        ? "another_payment"
        : "known"
    case "canceled":
      return answer.is_paid ? "recorded" : "known"
    case "pending":
    case "processing":
    case "failed":
      return "recorded"
  }
}

/** A refund without an id is one that only a person saw: it is taken for the one that is known. */
function isAnother(known: string | null, refundId: string | null): boolean {
  return known !== null && refundId !== null && known !== refundId
}
