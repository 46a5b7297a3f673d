import type { z } from "@medusajs/framework/zod"
import { fieldsQuery, locale } from "../../http/values"

export type StoreListReturnReasonSettings = z.infer<typeof StoreListReturnReasonSettings>
export const StoreListReturnReasonSettings = fieldsQuery.extend({ locale: locale.optional() })
