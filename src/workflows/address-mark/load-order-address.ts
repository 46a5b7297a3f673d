import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import { orderAddressFields, parseOrderAddress, type MarkedAddress } from "../../facts/order-address"

/** Whose an order is, and where it goes. @throws Refusal `not_found` */
export async function loadOrderAddress(
  container: MedusaContainer,
  orderId: string
): Promise<MarkedAddress> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: orderAddressFields,
    filters: { id: orderId },
  })
  return data[0] ? parseOrderAddress(data[0]) : refuse("not_found", { order_id: orderId })
}
