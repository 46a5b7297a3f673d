import { createServer, type Server } from "node:http"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { serve as serveAdmin } from "@medusajs/admin-bundler"
import loadMedusa from "@medusajs/medusa/loaders/index"
import express from "express"
import { describeShop } from "./describe-shop"
import { seedDemo } from "./seed"

const SHUTDOWN_PATIENCE_MS = 5_000

/**
 * Loads Medusa into this process, with the environment as it is; what it returns fills the shop,
 * opens it to visitors, describes and closes it.
 */
export async function openShop() {
  const app = express()
  const { container, shutdown } = await loadMedusa({
    directory: path.resolve(__dirname, ".."),
    expressApp: app,
  })
  const server = createServer(app)

  return {
    seed: (log: (line: string) => void) => seedDemo(container, log),
    listen: async ({ port, adminFolder }: { port: number; adminFolder: string }) => {
      app.use("/app", await serveAdmin({ outDir: adminFolder }))
      await listen(server, port)
    },
    describe: () => describeShop(container),
    close: async () => {
      await close(server)
      // Medusa waits for every worker it started, and one that hangs must not keep the demo alive.
      await Promise.race([shutdown(), sleep(SHUTDOWN_PATIENCE_MS, undefined, { ref: false })])
    },
  }
}

function listen(server: Server, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, () => resolve())
  })
}

function close(server: Server) {
  return new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
