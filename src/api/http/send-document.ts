import type { MedusaResponse } from "@medusajs/framework/http"
import type { RenderedDocument } from "../../workflows"

/**
 * Answers a PDF of ours, to be read in the browser. Whoever may read it may read it now: no cache on
 * the way keeps an address.
 */
export function sendDocument(res: MedusaResponse, { filename, mime_type, content }: RenderedDocument): void {
  res.setHeader("Content-Disposition", `inline; filename="${filename}"`)
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Cache-Control", "private, no-store")
  res.type(mime_type).send(content)
}
