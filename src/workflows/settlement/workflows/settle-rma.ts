import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { isOverLimit } from "../../../domain"
import { parseSettlementRequest } from "../../../facts/settlement-request"
import type { AdminSettleBody } from "../../../types"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { approvalOf, type SettlementActs } from "../approval-of"
import { approvalSum } from "../approval-sum"
import { decideSettlement } from "../decide-settlement"
import { draftOf } from "../draft-of"
import { settleBySteps } from "../settle-by-steps"
import { loadCaseBooksStep, type CaseBooks } from "../steps/load-case-books"

export type SettleRmaInput = AdminSettleBody & {
  rma_id: string
  actor: Actor
  /** Drawn before by whoever must find out later whether it was written; twice is refused by the database. */
  settlement_id?: string
}

/**
 * Says what is owed for units of a case, tells the order's books, issues the credit note, and pays.
 *
 * Under the lock: our settlement with the payments it intends, one credit line, what is paid by hand,
 * the credit note. Then, without the lock, because a provider may take its time: the payments, each
 * recorded by itself. A draft is only written down; so is what is above the limit of whoever asks.
 *
 * @returns `{ id }` of the settlement
 * @throws Refusal all of `calculateSettlement` and `planTenders`, `settlement_changed`, `not_found`,
 * `order_canceled`, `order_change_open`, `order_busy`. A provider's "no" is no refusal: the
 * reimbursement says so.
 */
export const settleRmaWorkflow = createWorkflow(
  "rma-settle",
  (input: WorkflowData<SettleRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseBooksStep({
      rma_id: input.rma_id,
      order_id: lock.order_id,
      tenders: input.tenders,
    })
    const acts = transform({ input, facts }, actsOf)
    const saved = settleBySteps(acts, lock)
    // Not from `acts`: transforms of the response run once more, and would draw another id.
    return new WorkflowResponse(transform({ saved }, writtenSettlement))
  }
)

function writtenSettlement({ saved }: { saved: { settlement_id: string | null } }) {
  if (saved.settlement_id === null) throw new Error("A settlement was decided on and not written")
  return { id: saved.settlement_id }
}

function actsOf({ input, facts }: { input: SettleRmaInput; facts: CaseBooks }): SettlementActs {
  const { actor, notify_customer, settlement_id: id } = input
  const decided = decideSettlement(facts, parseSettlementRequest(input), input.expected_owed)
  if (input.draft) return draftOf(facts, decided, { by: { actor, id }, limit: null })

  const { together, limit } = approvalSum(facts, decided, actor)
  return isOverLimit(together, limit)
    ? draftOf(facts, decided, { by: { actor, id }, limit })
    : approvalOf(facts, decided, { actor, notify_customer, id })
}
