import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, uploading } from "../../http/our-routes"
import { noQuery } from "../../http/values"

export const adminRmaAttachmentMiddlewares: MiddlewareRoute[] = [
  uploading("/admin/rma-attachments"),
  reading("/admin/rma-attachments/:id", { query: noQuery }),
]
