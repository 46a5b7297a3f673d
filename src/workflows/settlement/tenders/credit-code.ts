import { createCipheriv, createDecipheriv, randomBytes, randomInt } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { accessKey } from "../../access/access-key"

/** Without what is read or heard wrongly: I and 1, O and 0, and their like. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
const SECTIONS = 4
const SECTION_LENGTH = 4

const CIPHER = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Draws a code that nobody can guess (80 bits), such as "GIFT-7KQ2-M4XP-9RTW-C3HV". */
export function drawCreditCode(prefix: "GIFT" | "CREDIT"): string {
  const sections = Array.from({ length: SECTIONS }, () =>
    Array.from({ length: SECTION_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")
  )
  return [prefix, ...sections].join("-")
}

/**
 * A code as it is kept: whoever reads the database, or a copy of it, cannot spend it. Bound to its
 * reimbursement, so that none passes for another's.
 */
export function encryptCreditCode(
  container: MedusaContainer,
  reimbursementId: string,
  code: string
): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, accessKey(container, "credit-code"), nonce)
  cipher.setAAD(Buffer.from(reimbursementId))
  const text = Buffer.concat([cipher.update(code, "utf8"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url")
}

/**
 * The code that {@link encryptCreditCode} kept; null where it cannot be read any more, because the
 * server's secret was changed since.
 */
export function decryptCreditCode(
  container: MedusaContainer,
  reimbursementId: string,
  kept: string
): string | null {
  const bytes = Buffer.from(kept, "base64url")
  const decipher = createDecipheriv(
    CIPHER,
    accessKey(container, "credit-code"),
    bytes.subarray(0, NONCE_BYTES),
    { authTagLength: TAG_BYTES }
  )
  decipher.setAAD(Buffer.from(reimbursementId))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([text, decipher.final()]).toString("utf8")
  } catch {
    return null
  }
}
