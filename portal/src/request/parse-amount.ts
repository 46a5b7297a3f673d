/**
 * Reads an amount as people write it: "49", "49.90", "49,90", "1 299,00", "€ 49.90". Null where it is
 * none.
 */
export function parseAmount(written: string): number | null {
  const bare = written.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^\p{Sc}|\p{Sc}$/gu, "")
  const separator = /[.,](?=\d{1,3}$)/.exec(bare)?.at(0)
  const groups = separator === "," ? "." : ","
  const plain = bare.replaceAll(groups, "").replace(",", ".")
  return /^\d{1,12}(\.\d{1,3})?$/.test(plain) ? Number(plain) : null
}
