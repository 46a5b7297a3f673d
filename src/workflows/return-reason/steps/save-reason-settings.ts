import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReasonSettings } from "../../../facts/reason-settings"
import { RMA_MODULE } from "../../../modules/rma"
import type { ReasonSettingsColumns } from "../../../modules/rma/types"

type SaveReasonSettingsInput = {
  reason_id: string
  settings: ReasonSettingsColumns
  former: ReasonSettings | null
}

/** Writes what is named of a reason's settings. */
export const saveReasonSettingsStep = createStep(
  "rma-save-reason-settings",
  async ({ reason_id, settings, former }: SaveReasonSettingsInput, { container }) => {
    await container.resolve(RMA_MODULE).saveReasonSettings(reason_id, settings)
    return new StepResponse(undefined, { reason_id, former })
  },
  async (undo, { container }) => {
    if (!undo) return
    await container.resolve(RMA_MODULE).restoreReasonSettings(undo.reason_id, undo.former)
  }
)
