import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { parseShippingOption, shippingOptionFields } from "../../../facts/shipping-option"

/** Those of core's shipping options that are named, as far as they exist. */
export const loadShippingOptionsStep = createStep(
  "rma-load-shipping-options",
  async ({ ids }: { ids: string[] }, { container }) => {
    if (!ids.length) return new StepResponse([])
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "shipping_option", fields: shippingOptionFields, filters: { id: ids } })
    return new StepResponse(data.map(parseShippingOption))
  }
)
