import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { collectedFields, parseCollected, type Collected } from "../../../facts/collected"
import { RMA_MODULE } from "../../../modules/rma"
import { isLeftToSettle } from "./is-left-to-settle"

/** How long after an exchange was paid or called off, or got smaller, its payment may still come in. */
const LATE_MS = 30 * 24 * 60 * 60 * 1000

type Named = { rma_id: string; exchange_id: string }

/**
 * Exchanges whose difference somebody paid, or promised to pay, before a moment, and about which something
 * is left to be done: what a crash cut off between the provider and us, or stood in the way then. By
 * whichever of its collections the money came.
 */
export async function findPaidDifferences(
  container: MedusaContainer,
  before: Date
): Promise<Named[]> {
  const left: Named[] = []
  for (const one of await findHolding(container, before)) {
    if (await isLeftToSettle(container, one)) left.push(one)
  }
  return left
}

/** Those whose collections hold more than is written down, as core counts it. */
async function findHolding(container: MedusaContainer, before: Date): Promise<Named[]> {
  const exchanges = await container
    .resolve(RMA_MODULE)
    .findExchangesToSettle(new Date(before.getTime() - LATE_MS))
  if (!exchanges.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: collectedFields,
    filters: { id: [...new Set(exchanges.map(({ order_id }) => order_id))] },
  })
  const collections = data.flatMap(parseCollected)
  return exchanges.flatMap(({ id, rma_id, paid }) => {
    const own = collections.filter(({ exchange_id }) => exchange_id === id)
    const isQuiet = own.every(({ updated_at }) => updated_at < before)
    return isQuiet && holdMoreThan(paid, own) ? { rma_id, exchange_id: id } : []
  })
}

function holdMoreThan(paid: string, collections: Collected[]): boolean {
  const kept = collections.map(({ captured, refunded }) => MathBN.sub(captured, refunded))
  return (
    MathBN.gt(MathBN.sum(0, ...kept), paid) ||
    collections.some(({ authorized, captured }) => MathBN.gt(authorized, captured))
  )
}
