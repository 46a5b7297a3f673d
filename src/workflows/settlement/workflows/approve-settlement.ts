import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertSettlementEvent } from "../../../domain"
import { parseSettlementRequest } from "../../../facts/settlement-request"
import type { AdminApproveSettlementBody } from "../../../types"
import type { Actor } from "../../actor"
import { approvalOf, type SettlementActs } from "../approval-of"
import { assertMayApprove } from "../approval-sum"
import { decideSettlement } from "../decide-settlement"
import { settleBySteps } from "../settle-by-steps"
import { settlementOf } from "../settlement-of"
import { loadCaseBooksStep, type CaseBooks } from "../steps/load-case-books"
import { loadDraftTendersStep } from "../steps/load-draft-tenders"
import { lockOrderOfSettlementStep } from "../steps/lock-order-of-settlement"

export type ApproveSettlementInput = AdminApproveSettlementBody & {
  settlement_id: string
  actor: Actor
}

/**
 * Approves a draft: decides on what was typed again, by what is so now, and does all that settling in
 * one call does. It must come to what the draft says, or to what whoever approves says they saw.
 *
 * @throws Refusal `not_found`, `transition_not_allowed` (it is no draft, or the case is closed),
 * `over_limit`, all of `calculateSettlement` and `planTenders`, `settlement_changed`,
 * `order_canceled`, `order_change_open`, `order_busy`
 */
export const approveSettlementWorkflow = createWorkflow(
  "rma-approve-settlement",
  (input: WorkflowData<ApproveSettlementInput>) => {
    const lock = lockOrderOfSettlementStep(input)
    const { tenders } = loadDraftTendersStep(input)
    const facts = loadCaseBooksStep({ rma_id: lock.rma_id, order_id: lock.order_id, tenders })
    const acts = transform({ input, tenders, facts }, actsOf)
    settleBySteps(acts, lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.settlement_id })))
  }
)

function actsOf({
  input,
  tenders,
  facts,
}: {
  input: ApproveSettlementInput
  tenders: NonNullable<ApproveSettlementInput["tenders"]>
  facts: CaseBooks
}): SettlementActs {
  const { actor, notify_customer, override_reason } = input
  const draft = settlementOf(facts.rma, input.settlement_id)
  assertSettlementEvent(draft.status, "approve")
  const typed = parseSettlementRequest(draft.request)
  const request = {
    ...typed,
    tenders: tenders.length ? tenders : undefined,
    override_reason: override_reason ?? typed.override_reason,
  }
  const decided = decideSettlement(facts, request, input.expected_owed ?? Number(draft.owed))

  assertMayApprove(facts, decided, actor)
  return approvalOf(facts, decided, { actor, notify_customer, draft })
}
