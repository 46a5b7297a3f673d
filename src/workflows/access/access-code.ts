import { createHmac, randomInt, timingSafeEqual } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { accessKey } from "./access-key"

/** How long a code that was mailed is good. */
export const CODE_GOOD_FOR_SECONDS = 10 * 60
/** How often one code may be guessed. */
export const CODE_MAX_TRIES = 5

/**
 * Eight digits and not six: with the tries that {@link CODE_MAX_TRIES} and the limits leave, guessing
 * around the clock finds one of a million within years, and one of a hundred million never.
 */
const DIGITS = 8

/** What a code opens: it is worth nothing with another order or another address. */
export type CodeOf = { order_id: string; email: string }

/** A code that nobody can foresee, such as "04718823". */
export function newCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, "0")
}

/** A code as people type it, without what they put between the digits. */
export function typedCode(typed: string): string {
  return typed.replace(/[\s-]/g, "")
}

/**
 * What is kept of a code. A plain hash of eight digits is looked up in seconds by whoever gets hold of
 * the table; this one needs the server's secret too.
 */
export function hashOfCode(container: MedusaContainer, { order_id, email }: CodeOf, code: string) {
  return createHmac("sha256", accessKey(container, "code"))
    .update(JSON.stringify([order_id, email, code]))
    .digest("hex")
}

/** Compares without telling by the time it takes how much was right. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, "hex"), Buffer.from(other, "hex")]
  return a.length === b.length && timingSafeEqual(a, b)
}
