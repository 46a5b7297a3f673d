import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { locationFields, parseLocations } from "../../../facts/stock"

/** The shop's locations, and those of them that a sales channel sells from. */
export const loadLocationsStep = createStep(
  "rma-load-locations",
  async (_: void, { container }) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "stock_location", fields: locationFields })
    return new StepResponse(parseLocations(data))
  }
)
