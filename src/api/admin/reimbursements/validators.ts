import { z } from "@medusajs/framework/zod"
import { line } from "../../http/values"

export type AdminReimbursementAct = z.infer<typeof AdminReimbursementAct>
export const AdminReimbursementAct = z.strictObject({})

export type AdminResolveReimbursement = z.infer<typeof AdminResolveReimbursement>
export const AdminResolveReimbursement = z.strictObject({
  outcome: z.enum(["paid", "not_paid"]),
  reference: line.optional(),
})
