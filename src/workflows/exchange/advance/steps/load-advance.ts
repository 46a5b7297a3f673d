import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { advanceClaimFields, parseAdvanceClaims, type AdvanceCollection } from "../../../../facts/advance-claim"
import type { NewUnits } from "../../../../facts/new-units"
import { loadNewUnits } from "../../load-new-units"

/** What of an exchange's new units left, and the collection by which their full price is asked for. */
export type Advance = { new_units: NewUnits[]; collection: AdvanceCollection | null }

/** Under the lock, or it may be old by the time it is decided. */
export const loadAdvanceStep = createStep(
  "rma-load-advance",
  async (
    { exchange_id, order_id }: { exchange_id: string; order_id: string },
    { container }
  ) => {
    const [new_units, { data }] = await Promise.all([
      loadNewUnits(container, order_id),
      container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: advanceClaimFields,
        filters: { id: order_id },
      }),
    ])
    const collections = data.flatMap(parseAdvanceClaims)
    return new StepResponse<Advance>({
      new_units,
      collection: collections.find((one) => one.exchange_id === exchange_id) ?? null,
    })
  }
)
