import { spawnSync } from "node:child_process"
import crypto from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")
const lockfile = path.join(root, "package-lock.json")
const modules = path.join(root, "node_modules")
const stamp = path.join(modules, ".rma-installed")

/**
 * Runs `npm ci` when node_modules is missing or was made from another package-lock.json. Uses
 * nothing but Node itself, so that a script may call it first of all.
 *
 * @throws when npm is missing or ends with an error
 */
export function ensureInstalled() {
  const wanted = lockfileHash()
  if (installedHash() === wanted) {
    return
  }
  if (!wasInstalledByHand()) {
    console.log("Installing the dependencies (npm ci), which takes a minute or two …")
    runNpmCi()
  }
  fs.writeFileSync(stamp, wanted)
}

function lockfileHash() {
  return crypto.createHash("sha256").update(fs.readFileSync(lockfile)).digest("hex")
}

function installedHash() {
  return fs.existsSync(stamp) ? fs.readFileSync(stamp, "utf8") : undefined
}

/**
 * npm writes its own record last of all: newer than the lockfile, it belongs to a complete install
 * that somebody ran with npm directly.
 */
function wasInstalledByHand() {
  const record = path.join(modules, ".package-lock.json")
  return fs.existsSync(record) && fs.statSync(record).mtimeMs >= fs.statSync(lockfile).mtimeMs
}

function runNpmCi() {
  const { status, error } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  })
  if (error || status !== 0) {
    const reason = error ? error.message : `it ended with code ${status}`
    throw new Error(`The dependencies could not be installed: npm ci failed (${reason}).`)
  }
}
