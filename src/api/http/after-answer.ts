import { randomInt } from "node:crypto"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Longer than requests take that follow one another. */
const SOON_MS = 500

/**
 * Does something when the answer is long gone. A moment later, and never the same: what it takes would
 * otherwise be felt by the next request of whoever sends one after the other.
 */
export function afterAnswer(
  { scope, method, path }: MedusaRequest,
  act: () => Promise<unknown>
): void {
  setTimeout(() => {
    act().catch((error) => {
      const logger = scope.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`After the answer to ${method} ${path}: ${error}`)
    })
  }, randomInt(SOON_MS))
}
