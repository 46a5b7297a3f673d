import type { z } from "@medusajs/framework/zod"
import { rmaSettingsPatch } from "../../../modules/rma"

export type AdminUpdateRmaSettings = z.infer<typeof AdminUpdateRmaSettings>
export const AdminUpdateRmaSettings = rmaSettingsPatch.refine(
  (body) => Object.keys(body).length > 0,
  "it names nothing to change"
)
