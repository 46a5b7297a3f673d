import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Does something once, as soon as the route has decided on its answer. Node's own events do not
 * tell: `finish` never comes for a client that hung up, and `close` comes while the route still
 * runs.
 */
export function onAnswer(
  { scope, method, path }: MedusaRequest,
  res: MedusaResponse,
  act: () => Promise<unknown>
): void {
  let isDone = false
  res.end = new Proxy(res.end, {
    apply(end, self, args) {
      if (!isDone) {
        isDone = true
        act().catch((error) => {
          const logger = scope.resolve(ContainerRegistrationKeys.LOGGER)
          logger.error(`After the answer to ${method} ${path}: ${error}`)
        })
      }
      return Reflect.apply(end, self, args)
    },
  })
}
