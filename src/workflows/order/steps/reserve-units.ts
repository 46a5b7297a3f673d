import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { UnitsToReserve } from "../../../domain"
import { reserveUnits } from "../reserve-units"

type ReserveInput = { units: UnitsToReserve[]; created_by: string | null }
type Undo = { ids: string[]; keys: string[] } | null

/**
 * Keeps stock for new units. Core does so for exchanges with a shipping method only.
 * @throws Refusal `invalid_data` (`out_of_stock`)
 */
export const reserveUnitsStep = createStep(
  "rma-reserve-units",
  async ({ units, created_by }: ReserveInput, { container }) => {
    const ids = await reserveUnits(container, units, created_by)
    const parts = units.flatMap(({ variant }) => variant.stock)
    const keys = [...new Set(parts.map(({ inventory_item_id }) => inventory_item_id))].sort()
    return new StepResponse<undefined, Undo>(undefined, { ids, keys })
  },
  async (undo, { container }) => {
    if (!undo?.ids.length) return
    await container
      .resolve(Modules.LOCKING)
      .execute(undo.keys, () =>
        container.resolve(Modules.INVENTORY).deleteReservationItems(undo.ids)
      )
  }
)
