import { z } from "@medusajs/framework/zod"

const text = z.string().nullish().transform((value) => value?.trim() || null)

const address = z.object({
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  postal_code: text,
  city: text,
  province: text,
  country_code: text,
})

/** An address of an order or of a stock location, which has no names. */
export type Address = z.infer<typeof address>

/** Reads an address as Query answers it; null where there is none. */
export function parseAddress(row: unknown): Address | null {
  return address.nullish().parse(row) ?? null
}

/** The lines of an address on a parcel, with the country's name in the language of `locale`. */
export function addressLines(parsed: Address | null, locale: string): string[] {
  if (!parsed) return []
  const { first_name, last_name, company, address_1, address_2, postal_code, city, province } = parsed
  return [
    inOneLine(first_name, last_name),
    company,
    address_1,
    address_2,
    inOneLine(postal_code, city),
    province,
    parsed.country_code && countryName(parsed.country_code, locale),
  ].flatMap((line) => line || [])
}

function inOneLine(...words: (string | null)[]): string {
  return words.filter((word) => word !== null).join(" ")
}

/** The name of a country by its code, in the language of `locale`. */
export function countryName(code: string, locale: string): string {
  const upper = code.toUpperCase()
  try {
    return new Intl.DisplayNames([locale], { type: "region" }).of(upper) ?? upper
  } catch {
    // Not a code that the standard knows: it is printed as it was written.
    return upper
  }
}
