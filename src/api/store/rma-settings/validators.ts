import type { z } from "@medusajs/framework/zod"
import { fieldsQuery, locale } from "../../http/values"

export type StoreGetRmaSettings = z.infer<typeof StoreGetRmaSettings>
export const StoreGetRmaSettings = fieldsQuery.extend({ locale: locale.optional() })
