import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../actor"
import { addTransactionsStep } from "../order/steps/add-transactions"
import type { RmaAlone } from "../rma/steps/load-rma"
import { saveRmaStep } from "../rma/steps/save-rma"
import { recordOutcome, type RecordedOutcome } from "./record-outcome"
import type { Outcome } from "./outcome"
import type { IssueStep } from "./steps/issue-steps"

/** A payment whose intent is recorded. Asked for twice, it is paid once. */
export type PayReimbursementInput = { reimbursement_id: string; actor: Actor }

type Paying = { input: PayReimbursementInput; facts: RmaAlone; outcome: Outcome | null }

/** The steps between taking the lock and giving it back: hand out, book on the order, write down. */
export function payBySteps(
  input: WorkflowData<PayReimbursementInput>,
  facts: WorkflowData<RmaAlone>,
  issueStep: IssueStep
) {
  const outcome = issueStep({ reimbursement_id: input.reimbursement_id })
  const record = transform({ input, facts, outcome }, recordOf)
  addTransactionsStep(record.transactions)
  saveRmaStep(record.change)
  return record.change
}

function recordOf({ input, facts, outcome }: Paying): RecordedOutcome {
  return recordOutcome(facts.rma, { ...input, outcome })
}
