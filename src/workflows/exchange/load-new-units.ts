import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { newUnitsFields, parseNewUnits, type NewUnits } from "../../facts/new-units"

/** The new units of exchanges that an order has; none where there is no such order. */
export async function loadNewUnits(container: MedusaContainer, orderId: string): Promise<NewUnits[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: newUnitsFields,
    filters: { id: orderId },
  })
  return data.flatMap(parseNewUnits)
}
