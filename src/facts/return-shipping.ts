import { z } from "@medusajs/framework/zod"
import { parseAddress, type Address } from "./address"

export const returnShippingFields = [
  "id",
  "name",
  "provider_id",
  "service_zone.fulfillment_set.location.id",
  "service_zone.fulfillment_set.location.address.*",
]

/** Where goods come back to. */
export type Destination = { id: string; address: Address | null }

const location = z
  .object({ id: z.string(), address: z.unknown() })
  .transform(({ id, address }): Destination => ({ id, address: parseAddress(address) }))

const returnShipping = z.object({
  name: z.string(),
  provider_id: z.string().nullish(),
  service_zone: z.object({ fulfillment_set: z.object({ location: location.nullish() }) }),
})

/** By whom goods come back, and where to unless their case says otherwise. */
export type ReturnShipping = {
  name: string
  provider_id: string | null
  destination: Destination | null
}

/** Reads a shipping option that Query answered for {@link returnShippingFields}. */
export function parseReturnShipping(row: unknown): ReturnShipping {
  const { name, provider_id, service_zone } = returnShipping.parse(row)
  return {
    name,
    provider_id: provider_id ?? null,
    destination: service_zone.fulfillment_set.location ?? null,
  }
}

export const destinationFields = ["id", "address.*"]

/** Reads a stock location that Query answered for {@link destinationFields}. */
export function parseDestination(row: unknown): Destination {
  return location.parse(row)
}
