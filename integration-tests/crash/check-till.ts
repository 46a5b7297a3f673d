import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { till, type Sale } from "../factories/providers/two-step-payment/till"

const number = z.coerce.number()
const RECORDED = z.object({ session_id: z.string(), captured: number, paid_back: number })

/**
 * Compares what the gateway with the second step took and gave back, by its own books, with what core says
 * was captured and our records say was paid back: each once. Answers what is wrong, in words.
 */
export async function checkTill(container: MedusaContainer): Promise<string[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: unknown[] }>(
      `select payment_session_id as session_id,
         coalesce((select sum(amount) from capture where payment_id = payment.id and deleted_at is null), 0) as captured,
         coalesce((select sum(amount) from rma_reimbursement where payment_id = payment.id
           and status = 'paid' and deleted_at is null), 0) as paid_back
       from payment where provider_id = 'pp_two_step_test' and deleted_at is null`
    )
  const recorded = z.array(RECORDED).parse(rows)
  return till.sales().flatMap((sale) => {
    const ours = recorded.find(({ session_id }) => session_id === sale.session_id)
    const isRight =
      sumOf(sale.captured) === (ours?.captured ?? 0) && sumOf(sale.refunded) === (ours?.paid_back ?? 0)
    return isRight ? [] : [`The gateway has ${inWords(sale)}, the shop ${JSON.stringify(ours ?? null)}`]
  })
}

function inWords({ captured, refunded, ...sale }: Sale): string {
  return JSON.stringify({ ...sale, captured: [...captured], refunded: [...refunded] })
}

function sumOf(amounts: Map<string, number>): number {
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
}
