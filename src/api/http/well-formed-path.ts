import type { MedusaRequest } from "@medusajs/framework/http"
import { refuse } from "../../domain/refusals"
import { answering } from "./answering"

/**
 * Refuses paths that cannot be read before anything looks at them: Express answers 500 for `%E0`,
 * and PostgreSQL throws at a NUL in an id.
 */
export const wellFormedPath = answering(async (req: MedusaRequest, _res, next) => {
  if (decodePath(req.originalUrl).includes("\0")) refuse("not_found")
  next()
})

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url.split("?")[0])
  } catch {
    refuse("invalid_data", { field: "path", problem: "it is not well encoded" })
  }
}
