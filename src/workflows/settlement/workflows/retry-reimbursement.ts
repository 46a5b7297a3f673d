import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertReimbursementEvent, assertStillOwed } from "../../../domain"
import { toPaidSettlement } from "../../../facts/paid-settlement"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { factsAfter } from "../../rma/facts-after"
import { quiet } from "../../rma/history"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { reimbursementOf, settlementOf } from "../reimbursement-of"
import { lockOrderOfReimbursementStep } from "../steps/lock-order-of-reimbursement"
import { payReimbursementsStep } from "../steps/pay-reimbursements"

export type RetryReimbursementInput = { reimbursement_id: string; actor: Actor }

/**
 * Asks the provider again for a refund that it refused. Of two who retry at once, one does.
 * @throws Refusal `not_found`, `reimbursement_paid`, `transition_not_allowed`, `order_busy`
 */
export const retryReimbursementWorkflow = createWorkflow(
  "rma-retry-reimbursement",
  (input: WorkflowData<RetryReimbursementInput>) => {
    const lock = lockOrderOfReimbursementStep(input)
    const facts = loadRmaStep(lock)
    const change = transform({ input, facts }, retryOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    payReimbursementsStep(
      transform({ input }, ({ input: { reimbursement_id, actor } }) => ({
        reimbursement_ids: [reimbursement_id],
        actor,
      }))
    )
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.reimbursement_id })))
  }
)

function retryOf({
  input,
  facts: { rma },
}: {
  input: RetryReimbursementInput
  facts: RmaAlone
}): RmaChange {
  const { id, status, attempts } = reimbursementOf(rma, input.reimbursement_id)
  assertReimbursementEvent(status, "retry")
  assertStillOwed(toPaidSettlement(settlementOf(rma, { id })), id)
  const reimbursements = [
    { id, status: "processing" as const, attempts: attempts + 1, processing_at: new Date(), asked_at: null, failure: null },
  ]
  return {
    rma: { id: rma.id, ...factsAfter(rma, { reimbursements }) },
    reimbursements,
    history: [quiet("reimbursement_started", rma, input, { reimbursement_id: id })],
  }
}
