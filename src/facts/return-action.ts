import { z } from "@medusajs/framework/zod"
import { LABEL_PAYERS, RESOLUTIONS } from "../domain/words"

const words = z.object({ label: z.string().optional(), description: z.string().nullish() })
const date = z.coerce.date()

const returnAction = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string().nullable(),
  resolution: z.enum(RESOLUTIONS),
  is_visible: z.boolean(),
  rank: z.number(),
  return_shipping_option_ids: z.array(z.string()).nullable(),
  label_paid_by: z.enum(LABEL_PAYERS).nullable(),
  bonus_percent: z.number().nullable(),
  translations: z.record(z.string(), words).nullable(),
  created_at: date,
  updated_at: date,
})

/** A return action as the database has it, parsed. */
export type ReturnActionRecord = z.infer<typeof returnAction>

/** Reads a return action as the module's service answers it. */
export function parseReturnAction(row: unknown): ReturnActionRecord {
  return returnAction.parse(row)
}
