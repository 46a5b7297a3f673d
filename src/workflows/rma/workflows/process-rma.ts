import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { planProcess, PROCESS_ACTS, refuse } from "../../../domain"
import type { ReceiptFacts } from "../../../domain"
import type { StoredProcess } from "../../../facts/process-request"
import { toRmaFacts } from "../../../facts/rma"
import { parseSettlementRequest } from "../../../facts/settlement-request"
import { newId } from "../../../modules/rma/new-id"
import type { RmaChange } from "../../../modules/rma/types"
import type { AdminProcessBody } from "../../../types"
import type { Actor } from "../../actor"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadCaseBooksStep, type CaseBooks } from "../../settlement/steps/load-case-books"
import { assertCaseIsInCore } from "../assert-case-is-in-core"
import { countsOf } from "../counts-of"
import { quiet } from "../history"
import { toProcessRequest } from "../process-request"
import { loadShippedCaseStep, type ShippedCaseFacts } from "../steps/load-case"
import { loadReceiptFactsStep } from "../steps/load-receipt-facts"
import { runProcessStep } from "../steps/run-process"
import { saveRmaStep } from "../steps/save-rma"

export type ProcessRmaInput = AdminProcessBody & { rma_id: string; actor: Actor }

/**
 * Receives, settles and completes in one go: whatever is asked for of these. All of it is decided
 * before any of it is done, so that a refusal leaves everything as it was; then the intent is written
 * down, and the acts follow one after the other, each by its own workflow. What a crash cuts off is
 * finished by a job, each act once.
 *
 * @returns what became of it, and `settlement_id`: null where nothing was settled
 * @throws Refusal all of `planProcess`, `not_found`, `order_canceled`, `order_change_open`, `order_busy`
 */
export const processRmaWorkflow = createWorkflow(
  "rma-process",
  (input: WorkflowData<ProcessRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadShippedCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const stock = loadReceiptFactsStep(facts)
    const books = loadCaseBooksStep({
      rma_id: input.rma_id,
      order_id: lock.order_id,
      tenders: transform({ input }, ({ input }) => input.settle?.tenders),
    })
    const change = transform({ input, facts, stock, books }, intentOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    return new WorkflowResponse(runProcessStep(input))
  }
)

function intentOf({
  input,
  facts,
  stock,
  books: loaded,
}: {
  input: ProcessRmaInput
  facts: ShippedCaseFacts
  stock: ReceiptFacts
  books: CaseBooks
}): RmaChange {
  const { rma } = facts
  // Two at once would take each other's units; the other one is finished within minutes.
  if (rma.process_begun_at !== null) refuse("order_busy", { rma_id: rma.id })
  const request = toProcessRequest(input, loaded.books.currency)
  planProcess({ ...loaded, rma: toRmaFacts(rma), stock }, request)
  assertCaseIsInCore(facts, "go_on", new Date())
  assertOrderChangeable(facts)

  const process = newProcess(input)
  const acts = PROCESS_ACTS.filter((act) => process[act])
  return {
    rma: { id: rma.id, process_request: process, process_begun_at: new Date() },
    still: { process_begun_at: null },
    decided_on: countsOf(rma),
    // One act alone stands in the history by itself.
    history: acts.length > 1 ? [quiet("process_begun", rma, input, { acts })] : [],
  }
}

/** What is to be done, with the ids that it will have: they are how our records tell what is done. */
function newProcess({ receive, settle, complete = false, ...input }: ProcessRmaInput): StoredProcess {
  return {
    actor: input.actor,
    notify_customer: input.notify_customer,
    receive: receive
      ? { history_id: newId("rmah"), items: receive.items }
      : null,
    settle: settle
      ? {
          settlement_id: newId("stl"),
          request: parseSettlementRequest(settle),
          expected_owed: settle.expected_owed,
          draft: settle.draft,
        }
      : null,
    complete,
  }
}
