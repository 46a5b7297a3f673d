import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import type { RmaChange } from "../../../modules/rma/types"
import { RMA_EVENT_NAMES } from "../../events"
import type { Actor } from "../../actor"
import { addCreditLineStep, type CreditLineInput } from "../../order/steps/add-credit-line"
import { addTransactionsStep, type OrderTransactionInput } from "../../order/steps/add-transactions"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { factsAfter } from "../../rma/facts-after"
import { announced } from "../../rma/history"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { reimbursementDetail } from "../../settlement/reimbursement-detail"
import { lockOrderOfSettlementStep } from "../../settlement/steps/lock-order-of-settlement"
import { transactionOf } from "../../settlement/transaction-of"
import { findCreditLineStep } from "../steps/find-credit-line"

/**
 * Tells the order's books of a settlement that a crash kept from them: the credit line unless it is
 * there, and what was paid by hand.
 * @throws Refusal `not_found`, `order_busy`
 */
export const finishSettlementWorkflow = createWorkflow(
  "rma-finish-settlement",
  (input: WorkflowData<{ settlement_id: string; actor: Actor }>) => {
    const lock = lockOrderOfSettlementStep(input)
    const facts = loadRmaStep(lock)
    const found = findCreditLineStep({
      order_id: lock.order_id,
      settlement_id: input.settlement_id,
    })
    const missing = transform({ input, facts, found }, missingOf)
    addCreditLineStep(missing.credit_line)
    addTransactionsStep(missing.transactions)
    saveRmaStep(missing.change)
    unlockOrderStep(lock)
    publishEventsStep(missing.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.settlement_id })))
  }
)

type Missing = {
  credit_line: CreditLineInput
  transactions: OrderTransactionInput[]
  change: RmaChange
}

function missingOf({
  input,
  facts: { rma },
  found,
}: {
  input: { settlement_id: string; actor: Actor }
  facts: RmaAlone
  found: { is_booked: boolean }
}): Missing {
  const settlement =
    rma.settlements.find(({ id }) => id === input.settlement_id) ??
    refuse("not_found", { settlement_id: input.settlement_id })
  const { order_id } = rma
  const now = new Date()
  const byHand = settlement.reimbursements.filter(
    ({ tender, status }) => tender === "manual" && status === "pending"
  )
  const reimbursements = byHand.map(({ id }) => ({ id, status: "paid" as const, paid_at: now }))
  return {
    credit_line: {
      order_id,
      amount: found.is_booked || settlement.booked_at ? "0" : settlement.credit_line_amount,
      settlement_id: settlement.id,
      created_by: settlement.created_by,
    },
    transactions: byHand.map((one) => transactionOf(one, { order_id })),
    change: {
      rma: { id: rma.id, ...factsAfter(rma, { reimbursements }) },
      settlements: [{ id: settlement.id, booked_at: settlement.booked_at ?? now }],
      reimbursements,
      history: byHand.map((one) =>
        announced(
          RMA_EVENT_NAMES.REIMBURSEMENT_PAID,
          rma,
          input,
          reimbursementDetail(one, settlement.id)
        )
      ),
    },
  }
}
