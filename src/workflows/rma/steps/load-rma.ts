import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RmaRecord } from "../../../facts/rma"
import { loadRma } from "../load-rma"

/** A case by itself, for what is decided without its order. Under the lock, as `loadCaseStep`. */
export type RmaAlone = { rma: RmaRecord }

/** @throws Refusal `not_found` */
export const loadRmaStep = createStep(
  "rma-load-rma",
  async ({ rma_id }: { rma_id: string }, { container }) => {
    return new StepResponse<RmaAlone>({ rma: await loadRma(container, rma_id) })
  }
)
