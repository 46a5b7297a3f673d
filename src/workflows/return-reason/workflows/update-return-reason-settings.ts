import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertReasonSettings, assertRestockingFee } from "../../../domain"
import { settingsOfReason } from "../../../facts/reason-settings"
import type { ReasonSettingsColumns } from "../../../modules/rma/types"
import { loadReasonStep, type ReasonFacts } from "../steps/load-reason"
import { saveReasonSettingsStep } from "../steps/save-reason-settings"

export type UpdateReturnReasonSettingsInput = {
  /** Of core's return reason. */
  reason_id: string
  /** Changes only what is named. */
  settings: ReasonSettingsColumns
}

/**
 * Sets what core's return reason lacks: who may choose it, what it asks for, what follows from it. The
 * reasons themselves are made, named and deleted by core's own workflows.
 *
 * @returns `{ reason_id }`
 * @throws Refusal `not_found`, `invalid_data` (`unknown_action`, `action_not_allowed`, `category`)
 */
export const updateReturnReasonSettingsWorkflow = createWorkflow(
  "rma-update-return-reason-settings",
  (input: WorkflowData<UpdateReturnReasonSettingsInput>) => {
    const facts = loadReasonStep(input)
    saveReasonSettingsStep(transform({ input, facts }, settingsToSave))
    return new WorkflowResponse(
      transform({ input }, ({ input }) => ({ reason_id: input.reason_id }))
    )
  }
)

function settingsToSave({
  input: { reason_id, settings },
  facts: { reason, former, action_ids, currencies },
}: {
  input: UpdateReturnReasonSettingsInput
  facts: ReasonFacts
}) {
  const before = settingsOfReason(former ? [former] : [], reason_id)
  const shop = { is_category: reason.is_category, action_ids }
  assertReasonSettings(settings, { ...before, ...settings }, shop)
  const { restocking_fee } = settings
  if (restocking_fee) assertRestockingFee("restocking_fee", restocking_fee, currencies)
  return { reason_id, settings, former }
}
