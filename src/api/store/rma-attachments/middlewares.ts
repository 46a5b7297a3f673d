import type { MiddlewareRoute } from "@medusajs/framework/http"
import { reading, uploading } from "../../http/our-routes"
import { authenticateShopper } from "../../http/shopper"
import { noQuery } from "../../http/values"

const who = [authenticateShopper]

export const storeRmaAttachmentMiddlewares: MiddlewareRoute[] = [
  uploading("/store/rma-attachments", { who }),
  reading("/store/rma-attachments/:id", { who, query: noQuery }),
]
