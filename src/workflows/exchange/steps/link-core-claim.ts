import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { CoreClaim } from "../../order/core-claim"

type LinkInput = { rma_id: string; exchange_id: string; claim: CoreClaim }

/** Notes which claim of core's sends units once more, and by which lines; none where nothing is sent. */
export const linkCoreClaimStep = createStep(
  "rma-link-core-claim",
  async ({ rma_id, exchange_id, claim: { core_claim_id, lines } }: LinkInput, { container }) => {
    if (core_claim_id === null) return new StepResponse(undefined)
    const undo = await container.resolve(RMA_MODULE).changeRma({
      rma: { id: rma_id },
      exchanges: [{ id: exchange_id, core_claim_id }],
      exchange_lines: lines,
      history: [],
    })
    return new StepResponse(undefined, undo)
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoChange(undo)
  }
)
