import path from "node:path"
import { fileURLToPath } from "node:url"
import { keptBuild } from "./kept-build.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")
// Its own file, and not by its package's name, which exports no commands.
const vite = path.join(root, "node_modules", "vite", "bin", "vite.js")

/** What the built portal depends on. */
const SOURCES = [
  "package-lock.json",
  "portal",
  "scripts/lib/first-load.mjs",
  "src/domain",
  "src/types",
]

/**
 * The folder of the shopper's page, where the option `portal_folder` finds it.
 *
 * @param {(line: string) => void} log
 */
export function builtPortal(log) {
  return keptBuild({
    name: "portal",
    sources: SOURCES,
    command: (folder) => [vite, "build", "portal", "--outDir", folder],
    log,
  })
}
