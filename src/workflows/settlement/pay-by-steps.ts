import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { OwnedReimbursement } from "../../facts/reimbursement"
import type { Actor } from "../actor"
import { addTransactionsStep } from "../order/steps/add-transactions"
import type { RmaAlone } from "../rma/steps/load-rma"
import { saveRmaStep } from "../rma/steps/save-rma"
import { recordOutcome, type RecordedOutcome } from "./record-outcome"
import type { Outcome } from "./outcome"
import { reimbursementOf, settlementOf } from "./reimbursement-of"
import type { IssueStep } from "./steps/issue-steps"

/** A payment whose intent is recorded. Asked for twice, it is paid once. */
export type PayReimbursementInput = { reimbursement_id: string; actor: Actor }

type Loaded = { input: PayReimbursementInput; facts: RmaAlone }
type Paying = Loaded & { outcome: Outcome | null }

/** The steps between taking the lock and giving it back: hand out, book on the order, write down. */
export function payBySteps(
  input: WorkflowData<PayReimbursementInput>,
  facts: WorkflowData<RmaAlone>,
  issueStep: IssueStep
) {
  const outcome = issueStep(transform({ input, facts }, reimbursementToPay))
  const record = transform({ input, facts, outcome }, recordOf)
  addTransactionsStep(record.transactions)
  saveRmaStep(record.change)
  return record.change
}

/** Of the case as it was read under the lock. */
function reimbursementToPay({ input, facts: { rma } }: Loaded): OwnedReimbursement {
  const reimbursement = reimbursementOf(rma, input.reimbursement_id)
  const { id: settlement_id } = settlementOf(rma, reimbursement)
  return { ...reimbursement, settlement_id, rma_id: rma.id, order_id: rma.order_id }
}

function recordOf({ input, facts, outcome }: Paying): RecordedOutcome {
  return recordOutcome(facts.rma, { ...input, outcome })
}
