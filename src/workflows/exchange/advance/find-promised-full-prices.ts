import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../../modules/rma"

/**
 * Exchanges whose full price a provider promised before a moment, and of which nothing is captured. What is
 * captured and not written down is found by `followAdvances`.
 */
export async function findPromisedFullPrices(
  container: MedusaContainer,
  before: Date
): Promise<{ rma_id: string; exchange_id: string }[]> {
  const exchanges = await container.resolve(RMA_MODULE).findAskedAdvances()
  if (!exchanges.length) return []
  const collections = await container.resolve(Modules.PAYMENT).listPaymentCollections(
    {
      id: exchanges.map(({ advance_collection_id }) => advance_collection_id),
      updated_at: { $lt: before.toISOString() },
    },
    { select: ["id", "authorized_amount", "captured_amount"], take: exchanges.length }
  )
  const promised = collections.filter(({ authorized_amount, captured_amount }) =>
    MathBN.gt(Number(authorized_amount ?? 0), Number(captured_amount ?? 0))
  )
  return exchanges
    .filter(({ advance_collection_id }) => promised.some(({ id }) => id === advance_collection_id))
    .map(({ id, rma_id }) => ({ rma_id, exchange_id: id }))
}
