import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"
import type { ReturnActionColumns } from "../../../modules/rma/types"

/** Writes what is named of an action. @throws Refusal `not_found` */
export const changeReturnActionStep = createStep(
  "rma-change-return-action",
  async ({ id, values }: { id: string; values: ReturnActionColumns }, { container }) => {
    const former = await container.resolve(RMA_MODULE).changeReturnAction(id, values)
    if (!former) refuse("not_found", { id })
    return new StepResponse(undefined, { id, former })
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).changeReturnAction(undo.id, undo.former)
  }
)
