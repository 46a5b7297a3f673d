import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Shop } from "./shop"

const CARRIER = "unreliable_carrier_test"

/** A way back by the carrier that tests tell how to answer (see `carrier`); the id of the shipping option. */
export async function aCarrierOption(container: MedusaContainer, shop: Shop): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const like = await fulfillment.retrieveShippingOption(shop.shipping_options.free_return)
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: shop.locations.main },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: CARRIER },
  })
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Return by carrier",
        price_type: "flat",
        service_zone_id: like.service_zone_id,
        shipping_profile_id: like.shipping_profile_id,
        provider_id: CARRIER,
        type: { label: "Return by carrier", description: "With a label", code: "return_by_carrier" },
        prices: [{ currency_code: "eur", amount: 6 }],
        rules: [{ attribute: "is_return", operator: "eq", value: "true" }],
      },
    ],
  })
  return result[0].id
}
