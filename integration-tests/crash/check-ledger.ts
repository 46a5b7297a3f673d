import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { gateway } from "../factories/providers/unreliable-payment/gateway"

const PAID = z.object({
  id: z.string(),
  tender: z.string(),
  amount: z.coerce.number(),
  refund_id: z.string().nullable(),
  provider_id: z.string().nullable(),
})

/** A provider that knows its keys may be asked twice for one refund. */
const KNOWS_ITS_KEYS = "pp_unreliable_idempotent"

/**
 * Compares what the gateway paid out, by its own books, with what our records say was paid by it: each
 * refund once, by the same amount, and none that nobody knows of. What staff refunded by core's own route is
 * no business of ours. Answers what is wrong, in words.
 */
export async function checkLedger(container: MedusaContainer): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `select id, tender, amount, refund_id, provider_id from rma_reimbursement
     where tender = 'original_payment' and status = 'paid' and deleted_at is null
       and provider_id like 'pp_unreliable%'`
  )
  const payments = z.array(PAID).parse(rows)
  const { rows: made } = await knex.raw<{ rows: { id: string }[] }>(
    "select id from refund where metadata->>'rma_reimbursement_id' is null"
  )
  const byCore = made.map(({ id }) => id)
  const payouts = gateway.requests().filter(({ paid }) => paid)
  const keys = [...new Set(payouts.map(({ idempotency_key }) => idempotency_key))]

  return [
    ...payments.flatMap(({ id, amount, refund_id, provider_id }) => {
      const asked = payouts.filter(({ idempotency_key }) => idempotency_key === refund_id)
      const times = provider_id === KNOWS_ITS_KEYS ? Math.min(asked.length, 1) : asked.length
      return times === 1 && asked.every((one) => one.amount === amount)
        ? []
        : [`${id} says that ${amount} was paid, the gateway: ${JSON.stringify(asked)}`]
    }),
    ...keys
      .filter((key) => !byCore.includes(key) && !payments.some(({ refund_id }) => refund_id === key))
      .map((key) => `The gateway paid out ${key}, which no reimbursement knows of`),
  ]
}
