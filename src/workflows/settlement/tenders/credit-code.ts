import { randomInt } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { seal, unseal } from "../../access/seal"

/** Without what is read or heard wrongly: I and 1, O and 0, and their like. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
const SECTIONS = 4
const SECTION_LENGTH = 4

/** Draws a code that nobody can guess (80 bits), such as "GIFT-7KQ2-M4XP-9RTW-C3HV". */
export function drawCreditCode(prefix: "GIFT" | "CREDIT"): string {
  const sections = Array.from({ length: SECTIONS }, () =>
    Array.from({ length: SECTION_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")
  )
  return [prefix, ...sections].join("-")
}

/** A code as a reimbursement keeps it: whoever reads the database cannot spend it. */
export function sealCreditCode(container: MedusaContainer, id: string, code: string): string {
  return seal(container, { purpose: "credit-code", row: id }, code)
}

/** Reads the codes that reimbursements keep; null where one has none, or it cannot be read any more. */
export function creditCodeReader(container: MedusaContainer) {
  return ({ id, gift_card_code }: { id: string; gift_card_code: string | null }): string | null =>
    gift_card_code && unseal(container, { purpose: "credit-code", row: id }, gift_card_code)
}
