import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { errorMessage } from "../error-message"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { cancelParcel } from "../parcel/steps/cancel-parcel"
import { approveByPolicy } from "../policy/approve-by-policy"
import { findPaidDifferences } from "../exchange/difference/find-paid-differences"
import { finishDifference } from "../exchange/difference/finish-difference"
import { findPromisedFullPrices } from "../exchange/advance/find-promised-full-prices"
import { completeFullPrice } from "../exchange/advance/full-price"
import { unlessOver } from "../exchange/payment/unless-over"
import { payReimbursement } from "../settlement/pay-reimbursement"
import { runProcess } from "../rma/run-process"
import { finishApprovalWorkflow } from "./workflows/finish-approval"
import { finishClaimWorkflow } from "./workflows/finish-claim"
import { finishExchangeWorkflow } from "./workflows/finish-exchange"
import { finishReceiptWorkflow } from "./workflows/finish-receipt"
import { finishSettlementWorkflow } from "./workflows/finish-settlement"
import { finishVoidWorkflow } from "./workflows/finish-void"

const SYSTEM: Actor = { type: "system", id: null }

/**
 * Finishes what was begun before a moment and is not done: what a crash cut off. Books come before
 * payments, as they do when nothing goes wrong. Each by itself: one that fails is tried again next time.
 */
export async function finishUnfinished(
  container: MedusaContainer,
  before: Date
): Promise<{ finished: number; failed: number }> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { auto_approvals, approvals, claims, exchanges, parcels, settlements, voids, processes, reimbursements } = await container
    .resolve(RMA_MODULE)
    .findUnfinished(before)
  const differences = await findPaidDifferences(container, before)
  const full_prices = await findPromisedFullPrices(container, before)
  const acts = [
    ...auto_approvals.map((id) => () => approveByPolicy(container, id)),
    ...approvals.map((rma_id) => () => finishApprovalWorkflow(container).run({ input: { rma_id } })),
    ...exchanges.map((rma_id) => () => finishExchangeWorkflow(container).run({ input: { rma_id } })),
    ...claims.map((rma_id) => () => finishClaimWorkflow(container).run({ input: { rma_id } })),
    ...parcels.map((rma_id) => () => cancelParcel(container, { rma_id, actor: SYSTEM })),
    ...settlements.map(
      (settlement_id) => () =>
        finishSettlementWorkflow(container).run({ input: { settlement_id, actor: SYSTEM } })
    ),
    ...voids.map(
      (settlement_id) => () =>
        finishVoidWorkflow(container).run({ input: { settlement_id, actor: SYSTEM } })
    ),
    ...reimbursements.map((id) => () => payReimbursement(container, id, SYSTEM, before)),
    ...differences.map((one) => () => finishDifference(container, { ...one, actor: SYSTEM })),
    ...full_prices.map(
      (one) => () => unlessOver(() => completeFullPrice(container, { ...one, actor: SYSTEM }))
    ),
    ...processes.map((rma_id) => () => finishProcess(container, rma_id)),
  ]
  let failed = 0
  for (const act of acts) {
    try {
      await act()
    } catch (error) {
      failed += 1
      logger.error(`RMA: an act that was cut off could not be finished: ${errorMessage(error)}`)
    }
  }
  return { finished: acts.length - failed, failed }
}

/** What is owed is said of goods that core has heard of: else its total would ask for them still. */
async function finishProcess(container: MedusaContainer, rma_id: string): Promise<void> {
  await finishReceiptWorkflow(container).run({ input: { rma_id } })
  await runProcess(container, rma_id, { is_awaited: false })
}
