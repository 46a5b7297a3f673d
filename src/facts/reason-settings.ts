import { z } from "@medusajs/framework/zod"
import { DISPOSITIONS, FAULTS, LABEL_PAYERS, USUAL_REASON_RULES } from "../domain"
import { restockingFee } from "./return-policy"

const reasonSettings = z.object({
  reason_id: z.string(),
  is_visible: z.boolean(),
  requires_photos: z.boolean(),
  action_ids: z.array(z.string()).nullable(),
  proposed_action_id: z.string().nullable(),
  default_disposition: z.enum(DISPOSITIONS).nullable(),
  label_paid_by: z.enum(LABEL_PAYERS).nullable(),
  fault: z.enum(FAULTS).nullable(),
  restocking_fee: restockingFee.nullable(),
  translations: z.record(z.string(), z.object({ label: z.string() })).nullable(),
})

/** What a merchant set of a return reason of core. */
export type ReasonSettings = z.infer<typeof reasonSettings>

/** Reads the settings of a reason as the module's service answers them. */
export function parseReasonSettings(row: unknown): ReasonSettings {
  return reasonSettings.parse(row)
}

/** The settings of a reason among those that were set; the usual ones where none were. */
export function settingsOfReason(
  settings: readonly ReasonSettings[],
  reasonId: string
): ReasonSettings {
  return (
    settings.find(({ reason_id }) => reason_id === reasonId) ?? {
      ...USUAL_REASON_RULES,
      reason_id: reasonId,
      action_ids: null,
      proposed_action_id: null,
      default_disposition: null,
      label_paid_by: null,
      fault: null,
      restocking_fee: null,
      translations: null,
    }
  )
}
