import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"

/** The plugin's options, with what the merchant set over them: decisions take them as a value. */
export const loadOptionsStep = createStep("rma-load-options", async (_: void, { container }) => {
  return new StepResponse(await container.resolve(RMA_MODULE).readSettings())
})
