import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { ReimbursementStatus } from "../../../domain"
import type { ReimbursementRecord, RmaRecord } from "../../../facts/rma"
import type { NewHistoryEntry, ReimbursementProgress, RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { addTransactionsStep, type OrderTransactionInput } from "../../order/steps/add-transactions"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { factsAfter } from "../../rma/facts-after"
import { announced, quiet } from "../../rma/history"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import type { Outcome } from "../ask-provider"
import { reimbursementDetail } from "../reimbursement-detail"
import { reimbursementOf } from "../reimbursement-of"
import { lockOrderOfReimbursementStep } from "../steps/lock-order-of-reimbursement"
import { transactionOf } from "../transaction-of"

export type RecordReimbursementInput = {
  reimbursement_id: string
  outcome: Outcome
  actor: Actor
}

/**
 * Writes down what became of a reimbursement: paid with its transaction on the order, refused, or
 * unknown. What is paid stays paid: a second answer changes nothing.
 * @throws Refusal `not_found`, `order_busy`
 */
export const recordReimbursementWorkflow = createWorkflow(
  "rma-record-reimbursement",
  (input: WorkflowData<RecordReimbursementInput>) => {
    const lock = lockOrderOfReimbursementStep(input)
    const facts = loadRmaStep(lock)
    const record = transform({ input, facts }, recordOf)
    addTransactionsStep(record.transactions)
    saveRmaStep(record.change)
    unlockOrderStep(lock)
    publishEventsStep(record.change)
    return new WorkflowResponse(
      transform({ input }, ({ input }) => ({ id: input.reimbursement_id }))
    )
  }
)

type Recorded = { transactions: OrderTransactionInput[]; change: RmaChange }

function recordOf({
  input,
  facts: { rma },
}: {
  input: RecordReimbursementInput
  facts: RmaAlone
}): Recorded {
  const { outcome } = input
  const reimbursement = reimbursementOf(rma, input.reimbursement_id)
  if (reimbursement.status === "paid" || reimbursement.status === "canceled") {
    return { transactions: [], change: { rma: { id: rma.id }, history: [] } }
  }
  const progress = progressOf(outcome, new Date())
  const reimbursements = [{ id: reimbursement.id, ...progress }]
  const change = {
    rma: { id: rma.id, ...factsAfter(rma, { reimbursements }) },
    reimbursements,
    history: [entryOf(rma, reimbursement, input)],
  }
  const refund_id = outcome.status === "paid" ? outcome.refund_id : null
  return {
    change,
    transactions:
      outcome.status === "paid"
        ? [transactionOf(reimbursement, { order_id: rma.order_id, refund_id })]
        : [],
  }
}

type Progress = { status: ReimbursementStatus } & Partial<ReimbursementProgress>

function progressOf(outcome: Outcome, now: Date): Progress {
  switch (outcome.status) {
    case "paid":
      return {
        status: "paid",
        paid_at: now,
        refund_id: outcome.refund_id,
        reference: outcome.reference ?? null,
        failure: null,
        unknown_since: null,
      }
    case "failed":
      return {
        status: "failed",
        failure: outcome.failure,
        reference: outcome.reference ?? null,
        unknown_since: null,
      }
    case "unknown":
      return { status: "processing", failure: outcome.failure, unknown_since: now }
  }
}

function entryOf(
  rma: RmaRecord,
  reimbursement: ReimbursementRecord,
  { actor, outcome }: RecordReimbursementInput
): NewHistoryEntry {
  const { notify_customer } = reimbursement
  const details = reimbursementDetail(reimbursement, settlementIdOf(rma, reimbursement))
  switch (outcome.status) {
    case "paid":
      return announced(RMA_EVENT_NAMES.REIMBURSEMENT_PAID, rma, { actor, notify_customer }, details)
    case "failed":
      return announced(
        RMA_EVENT_NAMES.REIMBURSEMENT_FAILED,
        rma,
        { actor, notify_customer },
        { ...details, failure: outcome.failure }
      )
    case "unknown":
      return quiet("reimbursement_unknown", rma, { actor }, { ...details, failure: outcome.failure })
  }
}

function settlementIdOf({ settlements }: RmaRecord, { id }: ReimbursementRecord): string {
  const owner = settlements.find(({ reimbursements }) => reimbursements.some((one) => one.id === id))
  if (!owner) throw new Error(`Reimbursement ${id} belongs to no settlement`)
  return owner.id
}
