import { createHmac } from "node:crypto"
import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What a key is for; each has one of its own, so that nothing made for one passes for another. */
export type KeyPurpose = "token" | "code" | "rate-limit" | "credit-code" | "answer"

/**
 * A key made from the server's own secret. It is never the secret itself: what Medusa signs with that
 * is no token of a guest's, and the other way round.
 */
export function accessKey(container: MedusaContainer, purpose: KeyPurpose): Buffer {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  return createHmac("sha256", secretBytes(projectConfig.http.jwtSecret))
    .update(`medusa-plugin-rma access ${purpose} v1`)
    .digest()
}

type Secret = ConfigModule["projectConfig"]["http"]["jwtSecret"]

/** Medusa takes secrets in every shape that its signing library does. */
function secretBytes(secret: Secret): string | Buffer {
  if (secret === undefined) throw new Error("Medusa starts with a jwtSecret, or not at all")
  if (typeof secret === "string" || Buffer.isBuffer(secret)) return secret
  if ("key" in secret) return secret.key
  return secret.type === "secret" ? secret.export() : secret.export({ type: "pkcs8", format: "der" })
}
