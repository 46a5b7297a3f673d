import { z } from "@medusajs/framework/zod"
import { tenders } from "../rmas/validators"

export type AdminPaySettlement = z.infer<typeof AdminPaySettlement>
export const AdminPaySettlement = z.strictObject({ tenders })
