import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertBonusPercent, assertReturnOptions } from "../../../domain"
import type { ShippingOption } from "../../../facts/shipping-option"
import type { NewReturnAction } from "../../../modules/rma/types"
import { addReturnActionStep } from "../steps/add-return-action"
import { loadShippingOptionsStep } from "../steps/load-shipping-options"
import { placeReturnActionStep } from "../steps/place-return-action"

export type CreateReturnActionInput = Omit<NewReturnAction, "id"> & {
  /** Its place in the list, from 0; left out: the last. */
  rank?: number
}

/**
 * Makes an action that a merchant offers, in the merchant's words, with one resolution.
 *
 * @returns `{ id }` of the action
 * @throws Refusal `invalid_data` (`unknown_shipping_option`, `not_a_return_option`, `not_store_credit`)
 */
export const createReturnActionWorkflow = createWorkflow(
  "rma-create-return-action",
  (input: WorkflowData<CreateReturnActionInput>) => {
    const options = loadShippingOptionsStep({
      ids: transform({ input }, ({ input }) => input.return_shipping_option_ids ?? []),
    })
    const added = addReturnActionStep(transform({ input, options }, actionToAdd))
    placeReturnActionStep({
      id: added.id,
      place: transform({ input }, ({ input }) => input.rank ?? null),
    })
    return new WorkflowResponse(added)
  }
)

function actionToAdd({
  input: { rank: _, ...action },
  options,
}: {
  input: CreateReturnActionInput
  options: ShippingOption[]
}): Omit<NewReturnAction, "id"> {
  assertBonusPercent(action)
  assertReturnOptions(action.return_shipping_option_ids ?? [], options)
  return action
}
