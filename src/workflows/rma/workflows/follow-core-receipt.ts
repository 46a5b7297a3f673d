import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { planCoreReceipt } from "../../../domain"
import type { OrderBooks, ReceiptFacts } from "../../../domain"
import { toRmaFacts } from "../../../facts/rma"
import { loadCoreReceiptsStep, type CoreReceipts } from "../../adoption/steps/load-core-receipts"
import { mendReturnCountsStep } from "../../adoption/steps/mend-return-counts"
import type { Actor } from "../../actor"
import { addCreditLineStep } from "../../order/steps/add-credit-line"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadBooksOfPaidAheadStep } from "../../settlement/steps/load-books-of-paid-ahead"
import { markSettlementBookedStep } from "../../settlement/steps/mark-settlement-booked"
import { loadShippedCaseStep, type ShippedCaseFacts } from "../steps/load-case"
import { loadReceiptFactsStep } from "../steps/load-receipt-facts"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"
import { receiptOf, type Receipt } from "./receive-rma"

export type FollowCoreReceiptInput = { rma_id: string; actor: Actor }

/**
 * Writes down what core's own dialog received of a case: units, where they are, and the stock that core
 * moved for them. Core is told nothing but the counts that its dialog overwrites; where both agree
 * already, nothing is written.
 * @throws Refusal `not_found`, `transition_not_allowed`, `order_canceled`, `order_change_open`,
 * `order_busy`
 */
export const followCoreReceiptWorkflow = createWorkflow(
  "rma-follow-core-receipt",
  (input: WorkflowData<FollowCoreReceiptInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadShippedCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const stock = loadReceiptFactsStep(facts)
    const core = loadCoreReceiptsStep(facts)
    const paid = loadBooksOfPaidAheadStep(facts)
    const { change, credit_line, booked } = transform({ input, facts, stock, core, paid }, receiptByCore)
    // First, so that a crash right behind it leaves a case that follows again, and no Return that lags.
    mendReturnCountsStep(transform({ facts, core }, countsOfCore))
    saveRmaStep(change)
    addCreditLineStep(credit_line)
    markSettlementBookedStep(booked)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Following = {
  input: FollowCoreReceiptInput
  facts: ShippedCaseFacts
  stock: ReceiptFacts
  core: CoreReceipts
  paid: { books: OrderBooks | null }
}

function countsOfCore({ facts, core }: Pick<Following, "facts" | "core">) {
  return { return_id: facts.rma.return_id, receipts: core.receipts }
}

function receiptByCore({
  input,
  facts,
  stock,
  core,
  paid,
}: Following): Pick<Receipt, "change" | "credit_line" | "booked"> {
  const { rma } = facts
  const items = planCoreReceipt(toRmaFacts(rma), core.receipts, core.location_id)
  if (!items.length) {
    return {
      change: { rma: { id: rma.id }, history: [] },
      credit_line: { order_id: rma.order_id, amount: "0", settlement_id: "", created_by: null },
      booked: { rma_id: rma.id, settlement_id: null },
    }
  }
  const by = { ...input, items, ...(rma.adopted_at && { notify_customer: false }) }
  // Where the shop lets staff restock does not bind core: the goods are there.
  const { change, credit_line, booked } = receiptOf({
    input: by,
    facts,
    stock: { ...stock, restock_location_ids: null },
    paid,
  })
  const now = new Date()
  const movements = change.movements?.map((movement) => ({ ...movement, applied_at: now }))
  return { change: { ...change, movements }, credit_line, booked }
}
