import { z } from "@medusajs/framework/zod"
import { addressKey } from "../domain/address/address-key"
import { parseAddress } from "./address"

/** Whose an order is, and where it goes. */
export const orderAddressFields = ["id", "customer_id", "email", "shipping_address.*"]

/** Whom and which address a mark is about. */
export type MarkedAddress = {
  /** See `addressKey`; null where the order goes nowhere. */
  address_key: string | null
  customer_id: string | null
  email: string
}

const order = z.object({
  customer_id: z.string().nullish(),
  email: z.string().nullish(),
  shipping_address: z.unknown(),
})

/** Reads an order that Query answered for {@link orderAddressFields}. */
export function parseOrderAddress(row: unknown): MarkedAddress {
  const { customer_id, email, shipping_address } = order.parse(row)
  return {
    address_key: addressKey(parseAddress(shipping_address)),
    customer_id: customer_id ?? null,
    email: (email ?? "").toLowerCase(),
  }
}
