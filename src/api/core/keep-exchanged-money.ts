import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { assertRefundLeavesExchanges, toMinor } from "../../domain"
import { toRmaFacts } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { loadBooks } from "../../workflows/settlement/load-books"
import { mindOpenCases } from "./mind-open-cases"

const refund = z.object({ amount: z.number().nullish() })

/**
 * Before core refunds a payment by its own route: units that are being exchanged are not paid for twice,
 * whatever the option `core_admin` says.
 * @throws Refusal `exchange_chosen`
 */
export async function keepExchangedMoney(
  req: MedusaRequest,
  res: MedusaResponse,
  orderId: string
): Promise<void> {
  const [live] = await req.scope
    .resolve(RMA_MODULE)
    .listExchanges({ order_id: orderId, canceled_at: null }, { select: ["id"], take: 1 })
  if (live) await assertLeft(req, orderId)
  await mindOpenCases(req, res, orderId)
}

async function assertLeft(req: MedusaRequest, orderId: string): Promise<void> {
  const parsed = refund.safeParse(req.body)
  // What is no refund at all core refuses by itself.
  if (!parsed.success) return
  const { books, cases } = await loadBooks(req.scope, orderId)
  const { amount } = parsed.data
  assertRefundLeavesExchanges(
    amount === null || amount === undefined ? null : toMinor(amount, books.currency),
    books,
    cases.map(toRmaFacts)
  )
}
