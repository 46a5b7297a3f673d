import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { contentKey } from "./content-key.mjs"
import { runNode } from "./lifetime.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")
const cli = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")
const cache = path.join(root, ".cache")

/** What the built admin depends on. */
const SOURCES = ["package-lock.json", "src/admin", "src/domain", "src/types"]

/**
 * The folder of Medusa's admin with the plugin's pages in it, built when it is missing or was built
 * from something else.
 *
 * @param {(line: string) => void} log
 */
export async function builtAdmin(log) {
  const folder = path.join(cache, `admin-${contentKey(SOURCES)}`)
  if (!fs.existsSync(folder)) {
    log("Building the admin …")
    await build()
    removeOldBuilds()
    fs.mkdirSync(cache, { recursive: true })
    fs.renameSync(path.join(root, ".medusa", "admin"), folder)
  }
  return folder
}

async function build() {
  let output = ""
  const code = await runNode([cli, "build", "--admin-only"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      MEDUSA_DISABLE_TELEMETRY: "true",
      DISABLE_ADMIN: "true",
    },
    onOutput: (text) => (output = (output + text).slice(-20_000)),
  })
  if (code !== 0) {
    throw new Error(`The admin could not be built:\n${output}`)
  }
}

function removeOldBuilds() {
  for (const name of fs.existsSync(cache) ? fs.readdirSync(cache) : []) {
    if (name.startsWith("admin-")) {
      fs.rmSync(path.join(cache, name), { recursive: true, force: true })
    }
  }
}
