import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertReimbursementEvent } from "../../../domain"
import type { Handed } from "../../../domain"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { factsAfter } from "../../rma/facts-after"
import { quiet } from "../../rma/history"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { reimbursementOf } from "../reimbursement-of"
import { findHandedStep } from "../steps/find-handed"
import { lockOrderOfReimbursementStep } from "../steps/lock-order-of-reimbursement"

export type CancelReimbursementInput = { reimbursement_id: string; actor: Actor }

/**
 * Gives up a payment that did not come about, so that its amount may be paid another way.
 * @throws Refusal `not_found`, `reimbursement_paid`, `transition_not_allowed`, `order_busy`
 */
export const cancelReimbursementWorkflow = createWorkflow(
  "rma-cancel-reimbursement",
  (input: WorkflowData<CancelReimbursementInput>) => {
    const lock = lockOrderOfReimbursementStep(input)
    const facts = loadRmaStep(lock)
    const found = findHandedStep({ reimbursement_id: input.reimbursement_id })
    const change = transform({ input, facts, found }, cancellationOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.reimbursement_id })))
  }
)

function cancellationOf({
  input,
  facts: { rma },
  found: { handed },
}: {
  input: CancelReimbursementInput
  facts: RmaAlone
  found: { handed: Handed }
}): RmaChange {
  const { id, status } = reimbursementOf(rma, input.reimbursement_id)
  assertReimbursementEvent(status, "cancel", handed)
  const reimbursements = [{ id, status: "canceled" as const }]
  return {
    rma: { id: rma.id, ...factsAfter(rma, { reimbursements }) },
    reimbursements,
    history: [quiet("reimbursement_canceled", rma, input, { reimbursement_id: id })],
  }
}
