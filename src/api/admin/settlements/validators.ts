import { z } from "@medusajs/framework/zod"
import { amount, text } from "../../http/values"
import { tenders } from "../rmas/validators"

/** Every act may say whether the customer hears of it; the default is the shop's. */
const act = z.strictObject({ notify_customer: z.boolean().optional() })

export type AdminPaySettlement = z.infer<typeof AdminPaySettlement>
export const AdminPaySettlement = act.extend({ tenders, override_reason: text.optional() })

export type AdminApproveSettlement = z.infer<typeof AdminApproveSettlement>
export const AdminApproveSettlement = act.extend({
  tenders: tenders.optional(),
  override_reason: text.optional(),
  expected_owed: amount.optional(),
})

export type AdminVoidSettlement = z.infer<typeof AdminVoidSettlement>
export const AdminVoidSettlement = act.extend({ reason: text })
