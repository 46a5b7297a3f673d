import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"

/** @throws Refusal `invalid_data` that names the stock locations that do not exist */
export const assertLocationsExistStep = createStep(
  "rma-assert-locations-exist",
  async (locationIds: (string | null)[], { container }) => {
    const asked = locationIds.filter((id) => id !== null)
    if (!asked.length) return new StepResponse(undefined)
    const found = await container
      .resolve(Modules.STOCK_LOCATION)
      .listStockLocations({ id: asked }, { select: ["id"] })
    const missing = asked.filter((id) => !found.some((location) => location.id === id))
    if (missing.length) {
      refuse("invalid_data", {
        field: "location_id",
        problem: "unknown_location",
        location_id: missing[0],
      })
    }
    return new StepResponse(undefined)
  }
)
