import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { accessKey, type KeyPurpose } from "./access-key"

const CIPHER = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What a sealed text is for, and the id of the row that keeps it: in another row it cannot be read. */
export type SealedFor = { purpose: KeyPurpose; row: string }

/** A text as it is kept in the database: whoever reads that, or a copy of it, learns nothing. */
export function seal(container: MedusaContainer, { purpose, row }: SealedFor, text: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, accessKey(container, purpose), nonce)
  cipher.setAAD(Buffer.from(row))
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")
}

/**
 * The text that {@link seal} kept; null where it cannot be read: the server's secret was changed since,
 * or it is another row's.
 */
export function unseal(
  container: MedusaContainer,
  { purpose, row }: SealedFor,
  sealed: string
): string | null {
  const bytes = Buffer.from(sealed, "base64url")
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv(CIPHER, accessKey(container, purpose), nonce, {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(row))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([text, decipher.final()]).toString("utf8")
  } catch {
    return null
  }
}
