import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Parcel } from "../../domain"
import { parcelFields, parseParcels } from "../../facts/parcel"

/** A parcel of an order by the id of core's fulfillment; null where the order has no such parcel. */
export async function loadParcel(
  container: MedusaContainer,
  order_id: string,
  fulfillment_id: string | null
): Promise<Parcel | null> {
  if (fulfillment_id === null) return null
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: parcelFields,
    filters: { id: order_id },
  })
  const parcels = data[0] ? parseParcels(data[0]) : []
  return parcels.find(({ id }) => id === fulfillment_id) ?? null
}
