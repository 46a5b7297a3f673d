import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import { parseReturnAction } from "../../../facts/return-action"
import { RMA_MODULE } from "../../../modules/rma"

/** What a merchant said of an action before. @throws Refusal `not_found` */
export const loadReturnActionStep = createStep(
  "rma-load-return-action",
  async ({ id }: { id: string }, { container }) => {
    const [row] = await container.resolve(RMA_MODULE).listReturnActions({ id })
    const { resolution, bonus_percent } = row ? parseReturnAction(row) : refuse("not_found", { id })
    return new StepResponse({ resolution, bonus_percent })
  }
)
