import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { writing } from "../../http/our-routes"

export const adminNotificationDeliveryMiddlewares: MiddlewareRoute[] = [
  writing("/admin/rma-notification-deliveries/:id/resend", { body: z.strictObject({}) }),
]
