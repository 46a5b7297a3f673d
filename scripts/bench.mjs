// Measures this plugin against Medusa's own routes: `node scripts/bench.mjs [--json] [--only name]`.
// See docs/benchmarks.md.
import path from "node:path"
import { fileURLToPath } from "node:url"
import { builtPortal } from "./lib/built-portal.mjs"
import { firstLoadBytes } from "./lib/first-load.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { end, runNode } from "./lib/lifetime.mjs"
import { startTestCluster } from "./lib/test-cluster.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

let code = 1
try {
  ensureInstalled()
  const log = (line) => console.error(`[bench] ${line}`)
  const portal = await builtPortal(log)
  const env = {
    ...(await startTestCluster(log)),
    RMA_PORTAL: portal,
    RMA_PORTAL_FIRST_LOAD: String(firstLoadBytes(portal)),
  }
  code = await runNode(
    ["-r", "ts-node/register", path.join("benchmarks", "main.ts"), ...process.argv.slice(2)],
    // As shops run it: nothing that only helps tests slows down either side.
    { cwd: root, env: { ...env, NODE_ENV: "production", NODE_OPTIONS: "" } }
  )
} catch (error) {
  console.error(error.name === "PostgresError" ? error.message : error)
}
await end(code)
