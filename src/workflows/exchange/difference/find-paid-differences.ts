import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../../modules/rma"

/** How long after an exchange was called off, or got smaller, its payment may still come in. */
const LATE_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Exchanges whose difference somebody paid, or promised to pay, before a moment, and of which nothing is
 * written down: what a crash cut off between the provider and us. And those for which more was paid than
 * they ask for since units of them were dropped.
 */
export async function findPaidDifferences(
  container: MedusaContainer,
  before: Date
): Promise<{ rma_id: string; exchange_id: string }[]> {
  const exchanges = await container
    .resolve(RMA_MODULE)
    .findExchangesToSettle(new Date(before.getTime() - LATE_MS))
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
  return exchanges
    .filter(({ payment_collection_id, paid }) =>
      collections.some((one) => one.id === payment_collection_id && holdsMoreThan(paid, one))
    )
    .map(({ id, rma_id }) => ({ rma_id, exchange_id: id }))
}

type Amounts = Record<"authorized_amount" | "captured_amount" | "refunded_amount", unknown>

function holdsMoreThan(paid: string, collection: Partial<Amounts>): boolean {
  const [authorized, captured, refunded] = [
    collection.authorized_amount,
    collection.captured_amount,
    collection.refunded_amount,
  ].map((amount) => MathBN.convert(Number(amount ?? 0)))
  return MathBN.gt(MathBN.sub(captured, refunded), paid) || MathBN.gt(authorized, captured)
}
