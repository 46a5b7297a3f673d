import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { parseAdvanceClaims, type AdvanceCollection } from "../../../../facts/advance-claim"
import { exchangeCollectionFields } from "../../../../facts/exchange-collection"
import type { NewUnits } from "../../../../facts/new-units"
import { loadNewUnits } from "../../load-new-units"

/** What of an exchange's new units left, and the collections by which their full price is or was asked for. */
export type Advance = { new_units: NewUnits[]; collections: AdvanceCollection[] }

type Which = { exchange_id: string; order_id: string }

/** Under the lock, or it may be old by the time it is decided. */
export const loadAdvanceStep = createStep("rma-load-advance", async (which: Which, { container }) => {
  return new StepResponse(await loadAdvance(container, which))
})

/** The same without a lock, for who only looks. */
export async function loadAdvance(
  container: MedusaContainer,
  { exchange_id, order_id }: Which
): Promise<Advance> {
  const [new_units, { data }] = await Promise.all([
    loadNewUnits(container, order_id),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id", ...exchangeCollectionFields],
      filters: { id: order_id },
    }),
  ])
  const collections = data.flatMap(parseAdvanceClaims)
  return { new_units, collections: collections.filter((one) => one.exchange_id === exchange_id) }
}
