import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import { parseShippedFrom, shippedFromFields, type ShippedFrom } from "../../facts/shipped-from"

/** Where the lines of an order were shipped from. @throws Refusal `not_found` */
export async function loadShippedFrom(
  container: MedusaContainer,
  orderId: string
): Promise<ShippedFrom> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: shippedFromFields,
    filters: { id: orderId },
  })
  return data[0] ? parseShippedFrom(data[0]) : refuse("not_found", { order_id: orderId })
}
