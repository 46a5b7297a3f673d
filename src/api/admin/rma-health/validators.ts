import { z } from "@medusajs/framework/zod"
import { STOCK_CHOICES } from "../../../domain"
import { flag, id } from "../../http/values"

export type AdminHealthQuery = z.infer<typeof AdminHealthQuery>
export const AdminHealthQuery = z.strictObject({
  /** Check this order now. */
  order_id: id.optional(),
  /** Check now what changed lately. */
  fresh: flag.optional(),
})

export type AdminRepairHealth = z.infer<typeof AdminRepairHealth>
export const AdminRepairHealth = z.strictObject({ choice: z.enum(STOCK_CHOICES).optional() })
