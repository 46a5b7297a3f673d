import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { contentKey } from "./content-key.mjs"
import { runNode } from "./lifetime.mjs"

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, "..", "..")
const cache = path.join(root, ".cache")

/** A demo may still serve from a build that a run of the tests has no use for. */
const KEPT_UNUSED_MS = 24 * 60 * 60 * 1000

/** What the built admin depends on. */
const SOURCES = ["package-lock.json", "medusa-config.ts", "src/admin", "src/domain", "src/types"]

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
    const unfinished = path.join(cache, `unfinished-admin-${process.pid}`)
    await build(unfinished)
    removeOldBuilds()
    publish(unfinished, folder)
  }
  fs.utimesSync(folder, new Date(), new Date())
  return folder
}

async function build(folder) {
  let output = ""
  const code = await runNode([path.join(here, "build-admin.mjs"), folder], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      MEDUSA_DISABLE_TELEMETRY: "true",
    },
    onOutput: (text) => (output = (output + text).slice(-20_000)),
  })
  if (code !== 0) {
    fs.rmSync(folder, { recursive: true, force: true })
    throw new Error(`The admin could not be built:\n${output}`)
  }
}

function removeOldBuilds() {
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name)
    if (name.startsWith("admin-") && Date.now() - fs.statSync(folder).mtimeMs > KEPT_UNUSED_MS) {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
}

function publish(unfinished, folder) {
  try {
    fs.renameSync(unfinished, folder)
  } catch (error) {
    // Another run was quicker, which is as good.
    fs.rmSync(unfinished, { recursive: true, force: true })
    if (!fs.existsSync(folder)) {
      throw error
    }
  }
}
