import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { parseReimbursement, type OwnedReimbursement } from "../../facts/reimbursement"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { errorMessage } from "../error-message"
import { askProvider } from "./ask-provider"
import type { Outcome } from "./outcome"
import type { PayReimbursementInput } from "./pay-by-steps"
import { payByCouponWorkflow } from "./workflows/pay-by-coupon"
import { payByGiftCardWorkflow } from "./workflows/pay-by-gift-card"
import { payByHandWorkflow } from "./workflows/pay-by-hand"
import { payByReplacementOrderWorkflow } from "./workflows/pay-by-replacement-order"
import { payByStoreCreditWorkflow } from "./workflows/pay-by-store-credit"
import { recordReimbursementWorkflow } from "./workflows/record-reimbursement"

/**
 * Pays one reimbursement whose intent is recorded, by its tender, and records what became of it. Of any
 * number who would pay it at once, one does. Never throws.
 *
 * @param deadSince whoever began at or before this moment is taken for dead; null: nobody is
 */
export async function payReimbursement(
  container: MedusaContainer,
  reimbursementId: string,
  actor: Actor,
  deadSince: Date | null = null
): Promise<void> {
  const input = { reimbursement_id: reimbursementId, actor }
  try {
    const claimed = await container
      .resolve(RMA_MODULE)
      .claimReimbursement(reimbursementId, deadSince)
    if (claimed) await pay(container, parseReimbursement(claimed), input)
  } catch (error) {
    await record(container, input, { status: "delayed", failure: errorMessage(error) })
  }
}

async function pay(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement,
  input: PayReimbursementInput
): Promise<void> {
  switch (reimbursement.tender) {
    case "original_payment":
      return await payByProvider(container, reimbursement, input)
    case "store_credit":
      await payByStoreCreditWorkflow(container).run({ input })
      return
    case "gift_card":
      await payByGiftCardWorkflow(container).run({ input })
      return
    case "coupon":
      await payByCouponWorkflow(container).run({ input })
      return
    case "replacement_order":
      await payByReplacementOrderWorkflow(container).run({ input })
      return
    case "manual":
      await payByHandWorkflow(container).run({ input })
      return
  }
}

async function payByProvider(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement,
  input: PayReimbursementInput
): Promise<void> {
  const answer = askProvider(container, reimbursement, { asked_by: input.actor.id })
  const seconds = container.resolve(RMA_MODULE).options.provider_timeout_seconds
  const first = await Promise.race([answer, sleep(seconds * 1000, null, { ref: false })])
  if (first) return await record(container, input, first)

  await record(container, input, {
    status: "unknown",
    failure: `The provider did not answer within ${seconds} s.`,
  })
  // An answer that comes late is an answer still.
  void answer.then(
    (late) => record(container, input, late),
    (error) => container.resolve(ContainerRegistrationKeys.LOGGER).error(errorMessage(error))
  )
}

/** Never throws: what is not recorded stays under way, and the job that finishes such things finds it. */
async function record(
  container: MedusaContainer,
  input: PayReimbursementInput,
  outcome: Outcome
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { reimbursement_id } = input
  if (outcome.status === "delayed") {
    logger.error(`Reimbursement ${reimbursement_id} could not be paid yet: ${outcome.failure}`)
  }
  try {
    await recordReimbursementWorkflow(container).run({ input: { ...input, outcome } })
  } catch (error) {
    logger.error(`Reimbursement ${reimbursement_id} was not recorded: ${errorMessage(error)}`)
  }
}
