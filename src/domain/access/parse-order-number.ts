/** As the database counts orders: a 32-bit number. */
const HIGHEST = 2_147_483_647

/** The number of an order as people write it, "17" or "#17"; null for what is none. */
export function parseOrderNumber(written: string): number | null {
  const [, digits] = /^#?\s*0*([1-9]\d{0,9})$/.exec(written.trim()) ?? []
  const number = Number(digits ?? NaN)
  return number <= HIGHEST ? number : null
}
