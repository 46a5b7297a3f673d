import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderOwnerFields, parseOrderOwner, type OrderOwner } from "../../facts/order-owner"

/** The owner of an order, by its id or by its number for people; null where there is none. */
export async function findOrderOwner(
  container: MedusaContainer,
  which: { id: string } | { display_id: number }
): Promise<OrderOwner | null> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: orderOwnerFields, filters: which })
  return data.length ? parseOrderOwner(data[0]) : null
}
