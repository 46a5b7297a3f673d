import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"

/** Moves an action to a place of the list, from 0; null leaves it. @throws Refusal `not_found` */
export const placeReturnActionStep = createStep(
  "rma-place-return-action",
  async ({ id, place }: { id: string; place: number | null }, { container }) => {
    if (place === null) return new StepResponse(undefined, null)
    const former = await container.resolve(RMA_MODULE).placeReturnAction(id, place)
    if (former === null) return refuse("not_found", { id })
    return new StepResponse(undefined, { id, former })
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).placeReturnAction(undo.id, undo.former)
  }
)
