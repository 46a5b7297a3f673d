import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import { loadPolicy } from "../load-policy"

/** Deletes a policy; its versions stay, cases name them. @throws Refusal `not_found` */
export const deletePolicyStep = createStep(
  "rma-delete-policy",
  async ({ id }: { id: string }, { container }) => {
    await loadPolicy(container, id)
    await container.resolve(RMA_MODULE).softDeleteReturnPolicies(id)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(RMA_MODULE).restoreReturnPolicies(id)
  }
)
