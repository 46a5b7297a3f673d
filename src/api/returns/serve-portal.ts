import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../domain/refusals"
import { RMA_MODULE } from "../../modules/rma"
import { answering } from "../http/answering"
import { readPortalConfig } from "./portal-config"
import { findPortalFile, type PortalFile, type PortalFiles } from "./portal-files"
import { portalHeaders } from "./portal-headers"
import { builtPortal } from "./built-portal"

/**
 * Serves the shopper's page at /returns: its files, its configuration, and for every other path its one
 * HTML page, which reads the path itself.
 *
 * @throws Refusal `not_found` for a file that is not there
 */
export const servePortal = answering(
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next()
    const { options } = req.scope.resolve(RMA_MODULE)
    res.set(portalHeaders(options.portal_frame_ancestors))

    if (req.path === "/config.json") {
      res.set("Cache-Control", "no-store").json(await readPortalConfig(req.scope))
      return
    }
    const file = findPortalFile(await filesOrRefuse(options.portal_folder), req.path)
    if (!file) refuse("not_found")
    send(req, res, file)
  }
)

async function filesOrRefuse(folder: string | null): Promise<PortalFiles> {
  return (await builtPortal(folder)) ?? refuse("not_found")
}

function send(req: MedusaRequest, res: MedusaResponse, file: PortalFile) {
  res.set({
    "Content-Type": file.content_type,
    "Cache-Control": file.is_immutable ? "public, max-age=31536000, immutable" : "no-cache",
    Vary: "Accept-Encoding",
  })
  if (!file.gzipped || !req.acceptsEncodings("gzip")) {
    res.send(file.content)
    return
  }
  res.set("Content-Encoding", "gzip").send(file.gzipped)
}
