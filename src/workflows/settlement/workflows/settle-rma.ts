import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { createOrUpdateOrderPaymentCollectionWorkflow } from "@medusajs/medusa/core-flows"
import { assertExpectedOwed, calculateSettlement, fromMinor, parseAmount, planTenders } from "../../../domain"
import { toRmaFacts } from "../../../facts/rma"
import type { NewSettlement, RmaChange } from "../../../modules/rma/types"
import type { AdminSettleBody } from "../../../types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { addCreditLineStep, type CreditLineInput } from "../../order/steps/add-credit-line"
import { addTransactionsStep, type OrderTransactionInput } from "../../order/steps/add-transactions"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { countsOf } from "../../rma/counts-of"
import { factsAfter } from "../../rma/facts-after"
import { announced } from "../../rma/history"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { newSettlement } from "../new-settlement"
import { reimbursementDetail } from "../reimbursement-detail"
import { resolvedItems } from "../resolved-items"
import { toSettlementRequest, toTenderRequests } from "../settlement-request"
import { loadCaseBooksStep, type CaseBooks } from "../steps/load-case-books"
import { payReimbursementsStep } from "../steps/pay-reimbursements"
import { transactionOf } from "../transaction-of"

export type SettleRmaInput = AdminSettleBody & {
  rma_id: string
  actor: Actor
  /** Drawn before by whoever must find out later whether it was written; twice is refused by the database. */
  settlement_id?: string
}

/**
 * Says what is owed for units of a case, tells the order's books, and pays it.
 *
 * Under the lock: our settlement with the payments it intends, one credit line, what is paid by hand.
 * Then, without the lock, because a provider may take its time: the refunds, each recorded by itself.
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
    const facts = loadCaseBooksStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const settled = transform({ input, facts }, settlementOf)
    const saved = saveRmaStep(settled.change)
    addCreditLineStep(settled.credit_line)
    addTransactionsStep(settled.transactions)
    saveRmaStep(settled.booked).config({ name: "rma-save-booked" })
    // Behind all that can be undone: the engine undoes what stands before and behind a step that was
    // left out at the same time, and the two changes of the case must be undone one after the other.
    when({ facts }, ({ facts }) => facts.has_open_collection).then(() => {
      createOrUpdateOrderPaymentCollectionWorkflow.runAsStep({
        input: transform({ lock }, ({ lock }) => ({ order_id: lock.order_id })),
      })
    })
    unlockOrderStep(lock)
    publishEventsStep(settled.events)
    payReimbursementsStep(settled.refunds)
    // Not from `settled`: transforms of the response run once more, and would draw another id.
    return new WorkflowResponse(transform({ saved }, writtenSettlement))
  }
)

function writtenSettlement({ saved }: { saved: { settlement_id: string | null } }) {
  if (saved.settlement_id === null) throw new Error("A settlement was decided on and not written")
  return { id: saved.settlement_id }
}

type Settled = {
  settlement_id: string
  change: RmaChange
  credit_line: CreditLineInput
  transactions: OrderTransactionInput[]
  booked: RmaChange
  events: Pick<RmaChange, "history">
  refunds: { reimbursement_ids: string[]; actor: Actor }
}

function settlementOf({ input, facts }: { input: SettleRmaInput; facts: CaseBooks }): Settled {
  const { rma, books, rules } = facts
  const { currency } = books
  const now = new Date()
  const calculated = calculateSettlement(
    toRmaFacts(rma),
    books,
    toSettlementRequest(input, currency),
    rules
  )
  assertExpectedOwed(calculated.owed, expectedOwed(input, facts), currency)
  const tenders = input.tenders
    ? planTenders(
        calculated.owed,
        toTenderRequests(input.tenders, currency),
        books.payments,
        currency
      )
    : []
  assertOrderChangeable(facts)

  const { actor, notify_customer = true } = input
  const approval = { id: input.settlement_id, rma, by: actor.id, notify_customer, now }
  const settlement = newSettlement(calculated, tenders, approval)
  const items = resolvedItems(rma, calculated.items)
  const change: RmaChange = {
    rma: { id: rma.id, ...factsAfter(rma, { items, settlement }) },
    decided_on: countsOf(rma),
    items,
    settlement,
    history: [
      announced(RMA_EVENT_NAMES.SETTLEMENT_APPROVED, rma, input, {
        settlement_id: settlement.id,
        owed: fromMinor(calculated.owed, currency),
        currency_code: currency.code,
        lines: settlement.lines.map(({ type, amount }) => ({ type, amount: Number(amount) })),
      }),
    ],
  }
  const { order_id } = rma
  const paidByHand = settlement.reimbursements.filter(({ tender }) => tender === "manual")
  const booked = bookedChange({ input, facts, settlement, items, paidByHand, now })
  return {
    settlement_id: settlement.id,
    change,
    credit_line: {
      order_id,
      amount: settlement.credit_line_amount,
      settlement_id: settlement.id,
      created_by: input.actor.id,
    },
    transactions: paidByHand.map((one) => transactionOf(one, { order_id })),
    booked,
    events: { history: [...change.history, ...booked.history] },
    refunds: {
      actor: input.actor,
      reimbursement_ids: settlement.reimbursements
        .filter(({ tender }) => tender === "original_payment")
        .map(({ id }) => id),
    },
  }
}

function expectedOwed({ expected_owed }: SettleRmaInput, { books }: CaseBooks) {
  return expected_owed === undefined
    ? undefined
    : parseAmount(expected_owed, books.currency, "expected_owed")
}

/** Once the order's books have the credit line: the settlement says so, and what was paid by hand is paid. */
function bookedChange({
  input,
  facts: { rma },
  settlement,
  items,
  paidByHand,
  now,
}: {
  input: SettleRmaInput
  facts: CaseBooks
  settlement: NewSettlement
  items: ReturnType<typeof resolvedItems>
  paidByHand: NewSettlement["reimbursements"]
  now: Date
}): RmaChange {
  const reimbursements = paidByHand.map(({ id }) => ({ id, status: "paid" as const, paid_at: now }))
  return {
    rma: { id: rma.id, ...factsAfter(rma, { items, settlement, reimbursements }) },
    settlements: [{ id: settlement.id, booked_at: now }],
    reimbursements,
    history: paidByHand.map((one) =>
      announced(
        RMA_EVENT_NAMES.REIMBURSEMENT_PAID,
        rma,
        input,
        reimbursementDetail(one, settlement.id)
      )
    ),
  }
}
