import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertBonusPercent, assertReturnOptions } from "../../../domain"
import type { ReturnActionRecord } from "../../../facts/return-action"
import type { ShippingOption } from "../../../facts/shipping-option"
import type { ReturnActionColumns } from "../../../modules/rma/types"
import { changeReturnActionStep } from "../steps/change-return-action"
import { loadReturnActionStep } from "../steps/load-return-action"
import { loadShippingOptionsStep } from "../steps/load-shipping-options"
import { placeReturnActionStep } from "../steps/place-return-action"

export type UpdateReturnActionInput = ReturnActionColumns & {
  id: string
  /** Its place in the list, from 0; the others make room. */
  rank?: number
}

/**
 * Changes what is named of an action. Cases that name it keep the words and the resolution which it had
 * when they were opened.
 *
 * @returns `{ id }` of the action
 * @throws Refusal `not_found`, `invalid_data` (`unknown_shipping_option`, `not_a_return_option`, `not_store_credit`)
 */
export const updateReturnActionWorkflow = createWorkflow(
  "rma-update-return-action",
  (input: WorkflowData<UpdateReturnActionInput>) => {
    const former = loadReturnActionStep(input)
    const options = loadShippingOptionsStep({
      ids: transform({ input }, ({ input }) => input.return_shipping_option_ids ?? []),
    })
    changeReturnActionStep(transform({ input, former, options }, changeToMake))
    placeReturnActionStep({
      id: input.id,
      place: transform({ input }, ({ input }) => input.rank ?? null),
    })
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  }
)

function changeToMake({
  input: { id, rank: _, ...values },
  former,
  options,
}: {
  input: UpdateReturnActionInput
  former: Pick<ReturnActionRecord, "resolution" | "bonus_percent">
  options: ShippingOption[]
}) {
  assertBonusPercent({ ...former, ...values })
  assertReturnOptions(values.return_shipping_option_ids ?? [], options)
  return { id, values }
}
