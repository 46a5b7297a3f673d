import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { errorMessage } from "../../error-message"
import { approveByPolicy } from "../approve-by-policy"

/**
 * Approves a request that was just committed, where its policy says so. Never fails the request: what
 * was cut off here is finished by the job that finishes what was begun.
 */
export const approveByPolicyStep = createStep(
  "rma-approve-by-policy",
  async ({ id, is_auto_approved }: { id: string; is_auto_approved: boolean }, { container }) => {
    if (is_auto_approved) {
      await approveByPolicy(container, id).catch((error: unknown) => {
        const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
        logger.error(`RMA: approving ${id} by its policy is left for later: ${errorMessage(error)}`)
      })
    }
    return new StepResponse()
  }
)
