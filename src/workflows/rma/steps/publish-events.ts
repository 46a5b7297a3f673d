import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { errorMessage } from "../../error-message"
import { RMA_MODULE } from "../../../modules/rma"
import type { NewHistoryEntry } from "../../../modules/rma/types"

/**
 * Sends the events that the history recorded. What cannot be sent now is sent by a job: a case never
 * fails because nobody could be told of it.
 */
export const publishEventsStep = createStep(
  "rma-publish-events",
  async (
    { history }: { history: Pick<NewHistoryEntry, "id" | "event" | "payload">[] },
    { container }
  ) => {
    const announced = history.filter(({ payload }) => payload !== null)
    if (!announced.length) return new StepResponse(undefined)
    try {
      await container
        .resolve(Modules.EVENT_BUS)
        .emit(announced.map(({ event, payload }) => ({ name: event, data: payload })))
      await container.resolve(RMA_MODULE).markEventsSent(announced.map(({ id }) => id))
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Events of an RMA were not sent and will be again: ${errorMessage(error)}`)
    }
    return new StepResponse(undefined)
  }
)
