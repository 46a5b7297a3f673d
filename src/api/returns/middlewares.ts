import type { MiddlewareRoute } from "@medusajs/framework/http"
import { servePortal } from "./serve-portal"

/**
 * The portal and everything below it. Not a route file: Medusa makes one path of each, and the pages of
 * the portal are whatever the browser's history says.
 */
export const portalMiddlewares: MiddlewareRoute[] = [
  { matcher: "/returns", middlewares: [servePortal] },
]
