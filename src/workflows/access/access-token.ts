import { createHmac, timingSafeEqual } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { accessKey } from "./access-key"

/**
 * The token of a grant: `<grant id>.<signature>`. All that it opens, and for how long, stands in the
 * grant's row, which is read with every request anyway, so that it can be revoked.
 */
export function tokenOf(container: MedusaContainer, grantId: string): string {
  return `${grantId}.${signatureOf(container, grantId).toString("base64url")}`
}

/** The id of the grant that a token is of; null for what was not signed by this server. */
export function grantIdOf(container: MedusaContainer, token: string): string | null {
  const [, id, given] = /^(rgrant_[0-9A-Z]{26})\.([\w-]{43})$/.exec(token) ?? []
  if (!id) return null
  const signature = Buffer.from(given, "base64url")
  // Read back, because the last letter holds bits that decoding drops: such a twin is not our token.
  const isCanonical = signature.toString("base64url") === given
  return isCanonical && timingSafeEqual(signature, signatureOf(container, id)) ? id : null
}

function signatureOf(container: MedusaContainer, grantId: string): Buffer {
  return createHmac("sha256", accessKey(container, "token")).update(grantId).digest()
}
