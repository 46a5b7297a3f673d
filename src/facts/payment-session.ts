import { z } from "@medusajs/framework/zod"
import { rawAmount } from "./decimal"

const session = z.object({
  id: z.string(),
  provider_id: z.string(),
  amount: rawAmount,
  currency_code: z.string(),
  status: z.string(),
  data: z.record(z.string(), z.unknown()).nullish().transform((data) => data ?? {}),
})

/** A payment session of core's. `data` is the provider's, for the form in which a shopper pays. */
export type PaymentSession = z.infer<typeof session>

export function parsePaymentSession(row: unknown): PaymentSession {
  return session.parse(row)
}
