import { z } from "@medusajs/framework/zod"
import { DISPOSITIONS, FAULTS, LABEL_PAYERS } from "../../../domain"
import { restockingFee } from "../../../facts/return-policy"
import { id, line, locale, pageQuery } from "../../http/values"

export type AdminListReturnReasonSettings = z.infer<typeof AdminListReturnReasonSettings>
export const AdminListReturnReasonSettings = pageQuery

export type AdminUpdateReturnReasonSettings = z.infer<typeof AdminUpdateReturnReasonSettings>
export const AdminUpdateReturnReasonSettings = z
  .strictObject({
    is_visible: z.boolean(),
    requires_photos: z.boolean(),
    /** Nothing named is not "no action": it is all of them, as null is. */
    action_ids: z
      .array(id)
      .max(1_000)
      .transform((ids) => (ids.length ? ids : null))
      .nullable(),
    proposed_action_id: id.nullable(),
    default_disposition: z.enum(DISPOSITIONS).nullable(),
    label_paid_by: z.enum(LABEL_PAYERS).nullable(),
    fault: z.enum(FAULTS).nullable(),
    restocking_fee: restockingFee.nullable(),
    translations: z.record(locale, z.strictObject({ label: line })).nullable(),
  })
  .partial()
  .refine((body) => Object.keys(body).length > 0, "it names nothing to change")
