import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { errorMessage } from "../../error-message"
import { RMA_MODULE } from "../../../modules/rma"
import type { Actor } from "../../actor"
import { askProvider, type Outcome } from "../ask-provider"
import { loadReimbursement } from "../load-reimbursement"
import { recordReimbursementWorkflow } from "../workflows/record-reimbursement"

/**
 * Asks the providers for refunds whose intent is recorded, one after the other, and records each
 * answer by itself. Never fails: what a provider says, or does not say, stands in the reimbursement.
 */
export const payReimbursementsStep = createStep(
  "rma-pay-reimbursements",
  async (
    { reimbursement_ids, actor }: { reimbursement_ids: string[]; actor: Actor },
    { container }
  ) => {
    for (const id of reimbursement_ids) await payReimbursement(container, id, actor)
    return new StepResponse(undefined)
  }
)

/** Asks the provider for one refund whose intent is recorded, and records the answer. Never throws. */
export async function payReimbursement(
  container: MedusaContainer,
  reimbursementId: string,
  actor: Actor
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const record = async (outcome: Outcome) => {
    try {
      await recordReimbursementWorkflow(container).run({
        input: { reimbursement_id: reimbursementId, outcome, actor },
      })
    } catch (error) {
      // It stays under way, and the job that finishes such things finds it.
      logger.error(`Reimbursement ${reimbursementId} was not recorded: ${errorMessage(error)}`)
    }
  }
  try {
    const reimbursement = await loadReimbursement(container, reimbursementId)
    const answer = askProvider(container, reimbursement, { asked_by: actor.id })
    const seconds = container.resolve(RMA_MODULE).options.provider_timeout_seconds
    const first = await Promise.race([answer, sleep(seconds * 1000, null, { ref: false })])
    if (first) return await record(first)

    await record({ status: "unknown", failure: `The provider did not answer within ${seconds} s.` })
    // An answer that comes late is an answer still.
    void answer.then(record, (error) => logger.error(errorMessage(error)))
  } catch (error) {
    logger.error(`Reimbursement ${reimbursementId} could not be paid yet: ${errorMessage(error)}`)
  }
}
