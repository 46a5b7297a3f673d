import path from "node:path"
import { fileURLToPath } from "node:url"
import { keptBuild } from "./kept-build.mjs"

const here = path.dirname(fileURLToPath(import.meta.url))

/** What the built admin depends on. */
const SOURCES = ["package-lock.json", "medusa-config.ts", "src/admin", "src/domain", "src/types"]

/**
 * The folder of Medusa's admin with the plugin's pages in it.
 *
 * @param {(line: string) => void} log
 */
export function builtAdmin(log) {
  return keptBuild({
    name: "admin",
    sources: SOURCES,
    command: (folder) => [path.join(here, "build-admin.mjs"), folder],
    log,
  })
}
