import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../../modules/rma"

/** How long after an exchange was called off its payment may still come in. */
const LATE_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Exchanges whose difference somebody paid, or promised to pay, before a moment, and of which nothing is
 * written down: what a crash cut off between the provider and us.
 */
export async function findPaidDifferences(
  container: MedusaContainer,
  before: Date
): Promise<{ rma_id: string; exchange_id: string }[]> {
  const exchanges = await container
    .resolve(RMA_MODULE)
    .findUnpaidExchanges(new Date(before.getTime() - LATE_MS))
  if (!exchanges.length) return []
  const collections = await container.resolve(Modules.PAYMENT).listPaymentCollections(
    {
      id: exchanges.map(({ payment_collection_id }) => payment_collection_id),
      updated_at: { $lt: before.toISOString() },
    },
    {
      select: ["id", "authorized_amount", "captured_amount", "refunded_amount"],
      take: exchanges.length,
    }
  )
  const withMoney = new Set(collections.filter(holdsMoney).map(({ id }) => id))
  return exchanges
    .filter(({ payment_collection_id }) => withMoney.has(payment_collection_id))
    .map(({ id, rma_id }) => ({ rma_id, exchange_id: id }))
}

type Amounts = Record<"authorized_amount" | "captured_amount" | "refunded_amount", unknown>

function holdsMoney(collection: { id: string } & Partial<Amounts>): boolean {
  const [authorized, captured, refunded] = [
    collection.authorized_amount,
    collection.captured_amount,
    collection.refunded_amount,
  ].map((amount) => MathBN.convert(Number(amount ?? 0)))
  return MathBN.gt(captured, refunded) || MathBN.gt(authorized, captured)
}
