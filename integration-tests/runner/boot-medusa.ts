import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import loadMedusa from "@medusajs/medusa/loaders/index"
import express from "express"

const APPLICATION = path.resolve(__dirname, "..", "..")
const SHUTDOWN_PATIENCE_MS = 5_000

export type RunningMedusa = {
  /** Scheme, host and port. */
  origin: string
  container: MedusaContainer
  shutdown: () => Promise<void>
}

export type BootOptions = {
  /** A built admin, to be served at /app. */
  adminFolder?: string
}

/**
 * Starts the application at the root of the repository, on any free port, with the environment as
 * it is. Medusa keeps one container per process: a second instance takes a second process.
 */
export async function bootMedusa({ adminFolder }: BootOptions = {}): Promise<RunningMedusa> {
  const app = express()
  const { container, shutdown } = await loadMedusa({ directory: APPLICATION, expressApp: app })
  if (adminFolder) {
    // Loaded here, because it brings a bundler along that most specs have no use for.
    const { serve: serveAdmin } = await import("@medusajs/admin-bundler")
    app.use("/app", await serveAdmin({ outDir: adminFolder }))
  }
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo

  return {
    origin: `http://localhost:${port}`,
    container,
    shutdown: async () => {
      await close(server)
      // Medusa waits for every worker it started, and one that hangs must not hang the tests.
      await Promise.race([shutdown(), sleep(SHUTDOWN_PATIENCE_MS, undefined, { ref: false })])
    },
  }
}

function close(server: Server) {
  return new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
