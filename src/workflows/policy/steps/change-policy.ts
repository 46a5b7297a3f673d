import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { policyContentOf } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"
import type { PolicyUndo } from "../../../modules/rma/policies"
import { decidePolicy } from "../decide-policy"
import { loadPolicy } from "../load-policy"
import type { UpdateReturnPolicyInput } from "../workflows/update-return-policy"

/** Changes what is named of a policy. @throws Refusal `not_found`, `invalid_data` */
export const changePolicyStep = createStep(
  "rma-change-policy",
  async (input: UpdateReturnPolicyInput, { container }) => {
    const undo = await change(container, input)
    return new StepResponse({ id: input.id }, undo)
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoPolicy(undo)
  }
)

/** Decided again where somebody else changed it meanwhile: what both say together must make sense. */
async function change(
  container: MedusaContainer,
  { id, changes, actor }: UpdateReturnPolicyInput
): Promise<PolicyUndo> {
  const former = await loadPolicy(container, id)
  const content = await decidePolicy(container, policyContentOf(former), changes)
  const policy = { id, content, created_by: actor.id }
  const undo = await container.resolve(RMA_MODULE).changePolicy(policy, former.version)
  return undo ?? (await change(container, { id, changes, actor }))
}
