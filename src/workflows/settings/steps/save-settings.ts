import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { RmaSettingsPatch } from "../../../modules/rma/settings"

/** Writes the settings that are named, and who set them. */
export const saveSettingsStep = createStep(
  "rma-save-settings",
  async (
    { settings, updated_by }: { settings: RmaSettingsPatch; updated_by: string | null },
    { container }
  ) => {
    const undo = await container.resolve(RMA_MODULE).saveSettings(settings, updated_by)
    return new StepResponse(undefined, undo)
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoSettings(undo)
  }
)
