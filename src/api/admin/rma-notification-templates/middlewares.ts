import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, removing, writing } from "../../http/our-routes"
import {
  AdminCreateNotificationTemplate,
  AdminListNotificationTemplates,
  AdminPreviewNotificationTemplate,
  AdminTestNotificationTemplate,
  AdminUpdateNotificationTemplate,
} from "./validators"

const ONE = "/admin/rma-notification-templates/:id"

export const adminNotificationTemplateMiddlewares: MiddlewareRoute[] = [
  reading("/admin/rma-notification-templates", { query: AdminListNotificationTemplates }),
  writing("/admin/rma-notification-templates", { body: AdminCreateNotificationTemplate }),
  reading(ONE),
  writing(ONE, { body: AdminUpdateNotificationTemplate }),
  removing(ONE),
  writing(`${ONE}/preview`, { body: AdminPreviewNotificationTemplate, once: false }),
  writing(`${ONE}/test`, { body: AdminTestNotificationTemplate }),
]
