import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")
const lockfile = path.join(root, "package-lock.json")
/** npm's own record of what it installed, written last of all: without it, an install was cut short. */
const installRecord = path.join(root, "node_modules", ".package-lock.json")

/**
 * Runs `npm ci` when node_modules is missing or holds something else than package-lock.json asks
 * for. Uses nothing but Node itself, so that a script may call it first of all.
 *
 * @throws when npm is missing or ends with an error
 */
export function ensureInstalled() {
  if (isInstalled()) {
    return
  }
  // Progress goes to stderr: what a script prints to stdout may be for a program to read.
  console.error("Installing the dependencies (npm ci), which takes a minute or two …")
  // With NODE_ENV=production, npm would leave out what the scripts need.
  const { status, error } = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["inherit", 2, 2],
    shell: process.platform === "win32",
  })
  if (error || status !== 0) {
    const reason = error ? error.message : `it ended with code ${status}`
    throw new Error(`The dependencies could not be installed: npm ci failed (${reason}).`)
  }
}

/** Compares versions and not dates: a fresh checkout of the same lockfile is newer and no different. */
function isInstalled() {
  if (!fs.existsSync(installRecord)) {
    return false
  }
  const wanted = packagesOf(lockfile)
  const installed = packagesOf(installRecord)
  return Object.entries(wanted).every(
    ([location, { version, optional }]) =>
      location === "" || optional || installed[location]?.version === version
  )
}

function packagesOf(file) {
  return JSON.parse(fs.readFileSync(file, "utf8")).packages
}
