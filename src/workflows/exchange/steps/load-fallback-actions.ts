import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { FallbackAction } from "../../../domain"
import { parseReturnAction } from "../../../facts/return-action"
import { RMA_MODULE } from "../../../modules/rma"

/** The merchant's actions in their order, visible ones first: what exchanged items may fall back to. */
export const loadFallbackActionsStep = createStep(
  "rma-load-fallback-actions",
  async (_: void, { container }) => {
    const rows = await container
      .resolve(RMA_MODULE)
      .listReturnActions({}, { order: { is_visible: "DESC", rank: "ASC" }, take: null })
    const actions: FallbackAction[] = rows
      .map(parseReturnAction)
      .map(({ id, label, resolution }) => ({ id, label, resolution }))
    return new StepResponse(actions)
  }
)
