import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CarrierAnswer } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"
import type { Actor } from "../../actor"
import { errorMessage } from "../../error-message"
import { loadRma } from "../../rma/load-rma"
import { askCarrier } from "../ask-carrier"
import { recordLabelAnswerWorkflow } from "../workflows/record-label-answer"

type LabelRequest = {
  rma_id: string
  actor: Actor
  notify_customer?: boolean
  /** Whether the intent to ask was recorded just now; else nothing happens. */
  is_requested: boolean
}

/**
 * Asks the carrier for a label whose intent is recorded, and records the answer by itself. Never fails:
 * what was decided before stands whatever a carrier says, or does not say.
 */
export const askForLabelStep = createStep(
  "rma-ask-for-label",
  async (request: LabelRequest, { container }) => {
    if (request.is_requested) await askForLabel(container, request)
    return new StepResponse(undefined)
  }
)

async function askForLabel(
  container: MedusaContainer,
  { rma_id, actor, notify_customer }: LabelRequest
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    const rma = await loadRma(container, rma_id)
    const asked_at = rma.label_requested_at?.toISOString()
    if (!asked_at) return
    const record = async (answer: CarrierAnswer) => {
      try {
        await recordLabelAnswerWorkflow(container).run({
          input: { rma_id, actor, notify_customer, answer, asked_at },
        })
      } catch (error) {
        // The case goes on saying that the carrier was asked: staff are told of it.
        logger.error(`RMA: the label of ${rma.display_id} was not recorded: ${errorMessage(error)}`)
      }
    }
    const answer = askCarrier(container, rma)
    const seconds = container.resolve(RMA_MODULE).options.provider_timeout_seconds
    const first = await Promise.race([answer, sleep(seconds * 1000, null, { ref: false })])
    if (first) return await record(first)

    await record({ kind: "failed", failure: `The carrier did not answer within ${seconds} s.` })
    // An answer that comes late is an answer still.
    void answer.then(record)
  } catch (error) {
    logger.error(`RMA: a carrier was not asked for a label: ${errorMessage(error)}`)
  }
}
