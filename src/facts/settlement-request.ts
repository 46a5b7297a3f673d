import { z } from "@medusajs/framework/zod"
import { TENDERS } from "../domain/words"

const amount = z.number().optional()

const tender = z.object({
  tender: z.enum(TENDERS),
  amount,
  payment_id: z.string().optional(),
  bonus_percent: z.number().optional(),
  order_id: z.string().optional(),
  reference: z.string().optional(),
})

const request = z.object({
  items: z.array(z.object({ id: z.string(), quantity: z.number() })),
  shipping_refund: amount,
  return_cost_refund: amount,
  goodwill: amount,
  label_fee: amount,
  restocking_fee: amount,
  damage_deduction: amount,
  discount_clawback: amount,
  adjustment: z.object({ amount: z.number(), reason: z.string() }).optional(),
  points_to_cancel: amount,
  tenders: z.array(tender).optional(),
  override_reason: z.string().optional(),
})

/**
 * What staff asked for, in major units, as a settlement keeps it: what a draft is calculated from again.
 * Whether it is a draft, what staff expected it to come to and whether the customer is mailed belong to
 * the moment, and are not kept.
 */
export type StoredSettlementRequest = z.infer<typeof request>

/** Reads what staff asked for: of a settlement that was written, or of a body with more in it. */
export function parseSettlementRequest(value: unknown): StoredSettlementRequest {
  return request.parse(value)
}
