/** Where a parcel goes, without who lives there: that is asked for by customer and e-mail. */
export type PostalAddress = {
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  country_code: string | null
}

/**
 * An address as two orders are compared by it: without case, accents, spaces and punctuation, which
 * people write as they like ("12 bis, rue de l'Église" is "12BIS RUE DE L EGLISE"). Null for an
 * address that says nothing.
 */
export function addressKey(address: PostalAddress | null): string | null {
  if (address === null) return null
  const { country_code, postal_code, city, province, address_1, address_2 } = address
  const parts = [country_code, postal_code, city, province, [address_1, address_2].join("")]
  const key = parts.map(plain).join("|")
  return plain(key) ? key : null
}

function plain(text: string | null): string {
  return (text ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "")
}
