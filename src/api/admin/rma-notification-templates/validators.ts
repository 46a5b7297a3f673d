import { z } from "@medusajs/framework/zod"
import { AUDIENCES, canonicalLocale } from "../../../domain"
import { MAX_TEMPLATE_LENGTH } from "../../../workflows"
import { id, line, pageQuery, searchText, storable } from "../../http/values"

/** A language tag, spelt as it is: "fr_ca" is "fr-CA". */
const locale = z.string().transform((given, context) => {
  const canonical = canonicalLocale(given)
  if (canonical !== null) return canonical
  context.addIssue({ code: "custom", message: "expected a language such as fr or fr-CA" })
  return z.NEVER
})

const words = z.strictObject({ subject: line, body: storable.min(1).max(MAX_TEMPLATE_LENGTH) })

export type AdminListNotificationTemplates = z.infer<typeof AdminListNotificationTemplates>
export const AdminListNotificationTemplates = pageQuery.extend({
  event: searchText.optional(),
  audience: z.enum(AUDIENCES).optional(),
  /** Left out: every language that there are words in. */
  locale: locale.optional(),
})

export type AdminCreateNotificationTemplate = z.infer<typeof AdminCreateNotificationTemplate>
export const AdminCreateNotificationTemplate = words.extend({
  event: line,
  audience: z.enum(AUDIENCES),
  locale,
})

export type AdminUpdateNotificationTemplate = z.infer<typeof AdminUpdateNotificationTemplate>
export const AdminUpdateNotificationTemplate = words
  .partial()
  .refine((body) => Object.keys(body).length > 0, "it names nothing to change")

export type AdminPreviewNotificationTemplate = z.infer<typeof AdminPreviewNotificationTemplate>
export const AdminPreviewNotificationTemplate = words.partial().extend({ rma_id: id.optional() })

export type AdminTestNotificationTemplate = z.infer<typeof AdminTestNotificationTemplate>
export const AdminTestNotificationTemplate = AdminPreviewNotificationTemplate.extend({
  to: z.email().max(255),
})
