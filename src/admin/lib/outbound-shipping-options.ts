import { isReturnOption, type ShippingOption } from "./return-shipping-options"

/** A shipping option of core with whom it reaches, as the list route answers it. */
export type OutboundOption = ShippingOption & {
  service_zone?: { geo_zones?: { country_code?: string | null }[] } | null
}

/** Those by which new units reach a country; all that bring goods to a customer where it is not known. */
export function outboundShippingOptions(
  options: OutboundOption[],
  countryCode: string | null | undefined
): OutboundOption[] {
  const country = countryCode?.toLowerCase()
  const outbound = options.filter((option) => !isReturnOption(option))
  if (!country) return outbound
  return outbound.filter(({ service_zone }) =>
    service_zone?.geo_zones?.some(({ country_code }) => country_code === country)
  )
}
