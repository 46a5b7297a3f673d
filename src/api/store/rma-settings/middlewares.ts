import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"

export const storeRmaSettingsMiddlewares: MiddlewareRoute[] = [reading("/store/rma-settings")]
