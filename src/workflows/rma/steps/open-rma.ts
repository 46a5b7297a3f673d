import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { NewHistoryEntry, NewRma, NewRmaItem } from "../../../modules/rma/types"

/** Writes a new case with its items and its first history. */
export const openRmaStep = createStep(
  "rma-open",
  async (
    request: { rma: NewRma; items: NewRmaItem[]; history: NewHistoryEntry[] },
    { container }
  ) => {
    const id = await container
      .resolve(RMA_MODULE)
      .openRma(request.rma, request.items, request.history)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(RMA_MODULE).forgetRma(id)
  }
)
