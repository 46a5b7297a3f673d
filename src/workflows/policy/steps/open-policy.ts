import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import { newId } from "../../../modules/rma/new-id"
import { decidePolicy, NEW_POLICY } from "../decide-policy"
import type { CreateReturnPolicyInput } from "../workflows/create-return-policy"

/** Writes a new policy, once it is known to make sense. @throws Refusal `invalid_data` */
export const openPolicyStep = createStep(
  "rma-open-policy",
  async ({ policy, actor }: CreateReturnPolicyInput, { container }) => {
    const { name, ...said } = policy
    const content = await decidePolicy(container, { ...NEW_POLICY, name }, said)
    const id = newId("rpol")
    const undo = await container
      .resolve(RMA_MODULE)
      .openPolicy({ id, content, created_by: actor.id })
    return new StepResponse({ id }, undo)
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoPolicy(undo)
  }
)
