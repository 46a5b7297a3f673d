import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type { LiveAddressMark } from "../../modules/rma/address-marks"
import { loadOrderAddress } from "./load-order-address"

export type { LiveAddressMark }

/**
 * What an earlier parcel told of the address of an order: that its customer does not live there. Null
 * where nothing is known against it.
 * @throws Refusal `not_found`
 */
export async function findAddressMark(
  container: MedusaContainer,
  orderId: string
): Promise<LiveAddressMark | null> {
  const { address_key, ...customer } = await loadOrderAddress(container, orderId)
  if (address_key === null) return null
  return await container.resolve(RMA_MODULE).findAddressMark({ address_key, ...customer })
}
