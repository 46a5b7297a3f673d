import type { z } from "@medusajs/framework/zod"
import { flag, pageQuery } from "../../http/values"

export type AdminListReturnActions = z.infer<typeof AdminListReturnActions>
export const AdminListReturnActions = pageQuery.extend({ is_visible: flag.optional() })
