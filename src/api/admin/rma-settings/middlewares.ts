import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading } from "../../http/our-routes"

export const adminRmaSettingsMiddlewares: MiddlewareRoute[] = [reading("/admin/rma-settings")]
