import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { hasOpenChange } from "../../../facts/order-change"

/** Whether somebody began to change the order and did not finish. Under the lock, or it may be old. */
export const loadOpenChangeStep = createStep(
  "rma-load-open-change",
  async ({ order_id }: { order_id: string }, { container }) => {
    return new StepResponse(await hasOpenChange(container, order_id))
  }
)
