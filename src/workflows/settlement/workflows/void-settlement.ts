import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { AdminVoidSettlementBody } from "../../../types"
import type { Actor } from "../../actor"
import type { SettlementActs } from "../approval-of"
import { settleBySteps } from "../settle-by-steps"
import { settlementOf } from "../settlement-of"
import { loadCaseBooksStep, type CaseBooks } from "../steps/load-case-books"
import { lockOrderOfSettlementStep } from "../steps/lock-order-of-settlement"
import { voidOf } from "../void-of"

export type VoidSettlementInput = AdminVoidSettlementBody & { settlement_id: string; actor: Actor }

/**
 * Takes back a settlement of which nothing is paid or under way: with its units, its credit line and
 * its credit note. A draft is discarded. Done once, whoever asks how often.
 *
 * @throws Refusal `not_found`, `reimbursement_paid`, `transition_not_allowed`, `order_canceled`,
 * `order_change_open`, `order_busy`
 */
export const voidSettlementWorkflow = createWorkflow(
  "rma-void-settlement",
  (input: WorkflowData<VoidSettlementInput>) => {
    const lock = lockOrderOfSettlementStep(input)
    const facts = loadCaseBooksStep({ rma_id: lock.rma_id, order_id: lock.order_id })
    const acts = transform({ input, facts }, actsOf)
    settleBySteps(acts, lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.settlement_id })))
  }
)

function actsOf({ input, facts }: { input: VoidSettlementInput; facts: CaseBooks }): SettlementActs {
  return voidOf(facts, settlementOf(facts.rma, input.settlement_id), input)
}
