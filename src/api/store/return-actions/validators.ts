import type { z } from "@medusajs/framework/zod"
import { locale, pageQuery } from "../../http/values"

export type StoreListReturnActions = z.infer<typeof StoreListReturnActions>
export const StoreListReturnActions = pageQuery.extend({ locale: locale.optional() })
