import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuse } from "../../domain/refusals"

/** @throws Refusal `not_found`, the same for a stranger's order and for none */
export async function assertOwnOrder(
  container: MedusaContainer,
  id: string,
  customerId: string
): Promise<void> {
  const [own] = await ownOrderIds(container, customerId, id)
  if (!own) refuse("not_found")
}

/** The orders that are the customer's now; only `orderId` where it is given, or none. */
export async function ownOrderIds(
  container: MedusaContainer,
  customerId: string,
  orderId?: string
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { customer_id: customerId, ...(orderId !== undefined && { id: orderId }) },
  })
  return data.map(({ id }) => id)
}
