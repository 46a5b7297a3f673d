import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sendDeliveries } from "../send-deliveries"

/** Sends mails that were written down, if nobody else does. What fails is tried again by a job. */
export const sendDeliveriesStep = createStep(
  "rma-send-deliveries",
  async ({ keys }: { keys: string[] }, { container }) => {
    if (keys.length) await sendDeliveries(container, { keys })
    return new StepResponse(undefined)
  }
)
