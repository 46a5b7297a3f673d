import { z } from "@medusajs/framework/zod"
import { LABEL_PAYERS, RESOLUTIONS } from "../../../domain"
import { flag, id, line, locale, pageQuery, remark } from "../../http/values"

export type AdminListReturnActions = z.infer<typeof AdminListReturnActions>
export const AdminListReturnActions = pageQuery.extend({ is_visible: flag.optional() })

const PERCENT = "expected a number from 0 to 100"

const action = z.strictObject({
  label: line,
  resolution: z.enum(RESOLUTIONS),
  description: remark,
  is_visible: z.boolean().optional(),
  /** Its place in the list, from 0. */
  rank: z.int("expected a whole number").min(0).max(10_000).optional(),
  /** Nothing named is not "by no way": it is any, as null is. */
  return_shipping_option_ids: z
    .array(id)
    .max(1_000)
    .transform((ids) => (ids.length ? ids : null))
    .nullish(),
  label_paid_by: z.enum(LABEL_PAYERS).nullish(),
  bonus_percent: z.number(PERCENT).min(0, PERCENT).max(100, PERCENT).nullish(),
  translations: z
    .record(locale, z.strictObject({ label: line.optional(), description: remark }))
    .nullish(),
})

export type AdminCreateReturnAction = z.infer<typeof AdminCreateReturnAction>
export const AdminCreateReturnAction = action

export type AdminUpdateReturnAction = z.infer<typeof AdminUpdateReturnAction>
export const AdminUpdateReturnAction = action
  .partial({ label: true, resolution: true })
  .refine((body) => Object.keys(body).length > 0, "it names nothing to change")
