import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertSettingsLocations } from "../../../domain"
import type { parseLocations } from "../../../facts/stock"
import type { RmaSettingsPatch } from "../../../modules/rma/settings"
import type { Actor } from "../../actor"
import { loadLocationsStep } from "../steps/load-locations"
import { saveSettingsStep } from "../steps/save-settings"

export type UpdateRmaSettingsInput = {
  /** Changes only what is named; null takes a value away. */
  settings: RmaSettingsPatch
  actor: Actor
}

/**
 * Sets what the merchant sets in the admin under Settings → Returns, over the configuration.
 *
 * @returns the names of the settings that were set
 * @throws Refusal `invalid_data` (unknown location), `location_is_sellable`
 */
export const updateRmaSettingsWorkflow = createWorkflow(
  "rma-update-settings",
  (input: WorkflowData<UpdateRmaSettingsInput>) => {
    const locations = loadLocationsStep()
    saveSettingsStep(transform({ input, locations }, settingsToSave))
    return new WorkflowResponse(transform({ input }, ({ input }) => Object.keys(input.settings)))
  }
)

function settingsToSave({
  input,
  locations,
}: {
  input: UpdateRmaSettingsInput
  locations: ReturnType<typeof parseLocations>
}) {
  assertSettingsLocations(input.settings, locations)
  return { settings: input.settings, updated_by: input.actor.id }
}
