import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { contentKey } from "./content-key.mjs"
import { runNode } from "./lifetime.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")
const cache = path.join(root, ".cache")

/** A demo may still serve from a build that a run of the tests has no use for. */
const KEPT_UNUSED_MS = 24 * 60 * 60 * 1000

/**
 * The folder of something built, made when it is missing or was built from something else.
 *
 * @param {object} options
 * @param {string} options.name what is built: "admin"
 * @param {string[]} options.sources what the build depends on, relative to the root of the repository
 * @param {(folder: string) => string[]} options.command arguments of Node that build into a folder
 * @param {(line: string) => void} options.log
 */
export async function keptBuild({ name, sources, command, log }) {
  const folder = path.join(cache, `${name}-${contentKey(sources)}`)
  if (!fs.existsSync(folder)) {
    log(`Building the ${name} …`)
    const unfinished = path.join(cache, `unfinished-${name}-${process.pid}`)
    await build(name, command(unfinished), unfinished)
    removeOldBuilds(name)
    publish(unfinished, folder)
  }
  fs.utimesSync(folder, new Date(), new Date())
  return folder
}

async function build(name, args, folder) {
  let output = ""
  const code = await runNode(args, {
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
    throw new Error(`The ${name} could not be built:\n${output}`)
  }
}

function removeOldBuilds(name) {
  for (const entry of fs.readdirSync(cache)) {
    const folder = path.join(cache, entry)
    if (entry.startsWith(`${name}-`) && Date.now() - fs.statSync(folder).mtimeMs > KEPT_UNUSED_MS) {
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
