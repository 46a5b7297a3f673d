import { z } from "@medusajs/framework/zod"
import { reimbursementSchema } from "./rma"

const owned = reimbursementSchema.extend({
  settlement_id: z.string(),
  rma_id: z.string(),
  order_id: z.string(),
})

/** A reimbursement by itself, with the settlement, the case and the order that it belongs to. */
export type OwnedReimbursement = z.infer<typeof owned>

/** Reads a reimbursement as the module's service answers it. */
export function parseReimbursement(row: unknown): OwnedReimbursement {
  return owned.parse(row)
}
