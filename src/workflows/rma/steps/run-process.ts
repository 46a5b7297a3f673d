import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { runProcess } from "../run-process"

/**
 * Does what a process intends. It cannot be taken back, so it goes last; it fails only where nothing
 * was done, and the intent is then taken back with the steps before.
 */
export const runProcessStep = createStep(
  "rma-run-process",
  async ({ rma_id }: { rma_id: string }, { container }) => {
    return new StepResponse(await runProcess(container, rma_id, { is_awaited: true }))
  }
)
