import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"

/** The plugin's options: decisions take them as a value. */
export const loadOptionsStep = createStep("rma-load-options", async (_: void, { container }) => {
  return new StepResponse(container.resolve(RMA_MODULE).options)
})
