import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { findCoreClaim, loadResentOrder } from "../../order/core-claim"
import { findCoreExchange } from "../../order/find-core-exchange"
import { findDifferenceCollections } from "../difference/find-difference-collections"

/** What core has of an exchange. */
export type ExchangeInCore = {
  core_exchange_id: string | null
  core_claim_id: string | null
  /** The order lines of its new units. */
  line_item_ids: string[]
  payment_collection_id: string | null
}

type Unnoted = {
  order_id: string
  core: ExchangeInCore
  /** Null: all is noted, and nothing is looked for. */
  unnoted: { exchange_id: string; line_ids: string[] } | null
}

/**
 * Adds to what is noted of an exchange what core made of it before the process died: its exchange and its
 * claim, by the marks of their lines, and the collection by which somebody may still pay.
 */
export const findUnnotedStep = createStep(
  "rma-find-unnoted",
  async (input: Unnoted, { container }) =>
    new StepResponse<ExchangeInCore>(await withUnnoted(container, input))
)

async function withUnnoted(
  container: MedusaContainer,
  { order_id, core, unnoted }: Unnoted
): Promise<ExchangeInCore> {
  if (!unnoted) return core
  const { exchange_id, line_ids } = unnoted
  const exchange = core.core_exchange_id ? null : await findCoreExchange(container, { order_id, exchange_id })
  const exchanged = exchange?.lines ?? []
  const lines = line_ids.filter((id) => !exchanged.some((line) => line.id === id)).map((id) => ({ id }))
  const claim =
    core.core_claim_id || !lines.length
      ? null
      : await findCoreClaim(
          container,
          { order_id, exchange_id, lines },
          await loadResentOrder(container, order_id)
        )
  const collections = await findDifferenceCollections(container, { id: exchange_id, order_id })
  return {
    core_exchange_id: core.core_exchange_id ?? exchange?.core_exchange_id ?? null,
    core_claim_id: core.core_claim_id ?? claim?.core_claim_id ?? null,
    line_item_ids: [
      ...core.line_item_ids,
      ...[...exchanged, ...(claim?.lines ?? [])].map(({ line_item_id }) => line_item_id),
    ],
    payment_collection_id:
      core.payment_collection_id ?? collections.find(({ is_open }) => is_open)?.id ?? null,
  }
}
