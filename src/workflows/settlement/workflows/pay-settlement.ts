import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertSettlementEvent, planTenders, promisedCredit, refuse, takesBonus, toMinor } from "../../../domain"
import type { MinorUnits, OrderBooks } from "../../../domain"
import type { RmaRecord, SettlementRecord } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { AdminPaySettlementBody } from "../../../types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { addTransactionsStep, type OrderTransactionInput } from "../../order/steps/add-transactions"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { factsAfter } from "../../rma/facts-after"
import { announced, quiet } from "../../rma/history"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { newReimbursement } from "../new-reimbursement"
import { reimbursementDetail } from "../reimbursement-detail"
import { settlementOf } from "../settlement-of"
import { toTenderRequests } from "../settlement-request"
import { loadCaseBooksStep, type CaseBooks } from "../steps/load-case-books"
import { lockOrderOfSettlementStep } from "../steps/lock-order-of-settlement"
import { payReimbursementsStep } from "../steps/pay-reimbursements"
import { tenderFacts } from "../tenders/tender-facts"
import { transactionOf } from "../transaction-of"

export type PaySettlementInput = AdminPaySettlementBody & { settlement_id: string; actor: Actor }

/**
 * Pays what an approved settlement still owes: one that was approved without tenders, or whose payment
 * failed and was canceled.
 *
 * @throws Refusal `not_found`, `transition_not_allowed` (a draft, or voided), `already_settled` (nothing
 * is left to pay), all of `planTenders`, `order_busy`
 */
export const paySettlementWorkflow = createWorkflow(
  "rma-pay-settlement",
  (input: WorkflowData<PaySettlementInput>) => {
    const lock = lockOrderOfSettlementStep(input)
    const facts = loadCaseBooksStep({
      rma_id: lock.rma_id,
      order_id: lock.order_id,
      tenders: input.tenders,
    })
    const payment = transform({ input, facts }, paymentOf)
    saveRmaStep(payment.change)
    addTransactionsStep(payment.transactions)
    saveRmaStep(payment.paid).config({ name: "rma-save-paid" })
    unlockOrderStep(lock)
    publishEventsStep(payment.paid)
    payReimbursementsStep(payment.refunds)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.settlement_id })))
  }
)

type Payment = {
  change: RmaChange
  transactions: OrderTransactionInput[]
  paid: RmaChange
  refunds: { reimbursement_ids: string[]; actor: Actor }
}

function paymentOf({ input, facts }: { input: PaySettlementInput; facts: CaseBooks }): Payment {
  const { rma, books } = facts
  const { currency } = books
  const { actor, notify_customer = true, override_reason } = input
  const now = new Date()
  const settlement = settlementOf(rma, input.settlement_id)
  assertSettlementEvent(settlement.status, "pay")
  const left = leftToPay(settlement, books)
  if (left <= 0) refuse("already_settled", { settlement_id: settlement.id })
  const tenders = toTenderRequests(input.tenders, currency)
  const planned = planTenders(
    left,
    tenders,
    books,
    tenderFacts(facts, {
      items: settlement.items,
      promised_credit: creditLeft(settlement, rma, books),
      override_reason: override_reason ?? settlement.override_reason,
    })
  )
  const reimbursements = planned.map((tender) =>
    newReimbursement(tender, currency, { rma, by: actor.id, notify_customer, now })
  )
  const byHand = reimbursements.filter(({ tender }) => tender === "manual")
  const withPayments: RmaRecord = {
    ...rma,
    settlements: rma.settlements.filter(({ id }) => id !== settlement.id),
  }
  const paid = byHand.map(({ id }) => ({ id, status: "paid" as const, paid_at: now }))

  return {
    change: {
      rma: { id: rma.id },
      settlements: override_reason ? [{ id: settlement.id, override_reason }] : [],
      payments: { settlement_id: settlement.id, reimbursements },
      history: reimbursements.map((one) =>
        quiet("reimbursement_started", rma, input, {
          ...reimbursementDetail(one, settlement.id),
          ...(override_reason ? { override_reason } : {}),
        })
      ),
    },
    transactions: byHand.map((one) => transactionOf(one, { order_id: rma.order_id })),
    paid: {
      rma: {
        id: rma.id,
        ...factsAfter(withPayments, {
          settlement: {
            ...settlement,
            reimbursements: [...settlement.reimbursements, ...reimbursements],
          },
          reimbursements: paid,
        }),
      },
      reimbursements: paid,
      history: byHand.map((one) =>
        announced(
          RMA_EVENT_NAMES.REIMBURSEMENT_PAID,
          rma,
          input,
          reimbursementDetail(one, settlement.id)
        )
      ),
    },
    refunds: {
      actor: input.actor,
      reimbursement_ids: reimbursements
        .filter(({ tender }) => tender !== "manual")
        .map(({ id }) => id),
    },
  }
}

/** What was promised as credit less what is given as such, or on its way. */
function creditLeft(
  { owed, items, lines, reimbursements }: SettlementRecord,
  rma: RmaRecord,
  { currency }: OrderBooks
): MinorUnits {
  const promised = promisedCredit(
    {
      items,
      owed: toMinor(owed, currency),
      lines: lines.map((line) => ({ ...line, amount: toMinor(line.amount, currency), taxes: [] })),
    },
    rma
  )
  const given = reimbursements
    .filter(({ status, tender }) => status !== "canceled" && takesBonus(tender))
    .reduce((sum, { amount }) => sum + toMinor(amount, currency), 0)
  return Math.max(0, promised - given)
}

/** What is owed less what is paid or on its way; a failed payment keeps its place until it is canceled. */
function leftToPay({ owed, reimbursements }: SettlementRecord, { currency }: OrderBooks): MinorUnits {
  return reimbursements
    .filter(({ status }) => status !== "canceled")
    .reduce((left, { amount }) => left - toMinor(amount, currency), toMinor(owed, currency))
}
