import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { planCoreReceipt } from "../../../domain"
import type { ReceiptFacts } from "../../../domain"
import { toRmaFacts } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import { loadCoreReceiptsStep, type CoreReceipts } from "../../adoption/steps/load-core-receipts"
import { mendReturnCountsStep } from "../../adoption/steps/mend-return-counts"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadShippedCaseStep, type ShippedCaseFacts } from "../steps/load-case"
import { loadReceiptFactsStep } from "../steps/load-receipt-facts"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"
import { receiptOf } from "./receive-rma"

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
    const change = transform({ input, facts, stock, core }, changeByCore)
    // First, so that a crash right behind it leaves a case that follows again, and no Return that lags.
    mendReturnCountsStep(transform({ facts, core }, countsOfCore))
    saveRmaStep(change)
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
}

function countsOfCore({ facts, core }: Pick<Following, "facts" | "core">) {
  return { return_id: facts.rma.return_id, receipts: core.receipts }
}

function changeByCore({ input, facts, stock, core }: Following): RmaChange {
  const { rma } = facts
  const items = planCoreReceipt(toRmaFacts(rma), core.receipts, core.location_id)
  if (!items.length) return { rma: { id: rma.id }, history: [] }
  const by = { ...input, items, ...(rma.adopted_at && { notify_customer: false }) }
  // Where the shop lets staff restock does not bind core: the goods are there.
  const { change } = receiptOf({ input: by, facts, stock: { ...stock, restock_location_ids: null } })
  const now = new Date()
  const movements = change.movements?.map((movement) => ({ ...movement, applied_at: now }))
  return { ...change, movements }
}
