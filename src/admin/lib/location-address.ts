import type { HttpTypes } from "@medusajs/framework/types"

/** The lines of a parcel's address to one of the shop's locations; none where it is not known. */
export function locationAddress(location: HttpTypes.AdminStockLocation | undefined): string[] {
  const address = location?.address
  return location && address
    ? [
        location.name,
        address.company,
        address.address_1,
        address.address_2,
        [address.postal_code, address.city].filter(Boolean).join(" "),
        address.country_code?.toUpperCase(),
      ].flatMap((line) => line || [])
    : []
}
