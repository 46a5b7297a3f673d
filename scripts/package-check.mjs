// Proves the package as users get it: packs it, installs the tarball into fresh Medusa applications
// (one without, one with the loyalty plugin), migrates empty databases, builds, starts, and looks
// whether everything is there. With `--built` it packs what the last `npm run build` made.
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "./lib/install.mjs"
import { beforeEnd, end, run, start } from "./lib/lifetime.mjs"
import { freePort, startPostgres } from "./lib/pg.mjs"
import {
  checkDashboard,
  checkFiles,
  checkPortal,
  checkRegistrations,
  checkRoutes,
  checkTables,
} from "./package-check/checks.mjs"
import { createApplication } from "./package-check/create-application.mjs"
import { about, countFailed, log } from "./package-check/report.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const ownPackage = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"))

const APPLICATIONS = [
  { name: "alone", otherPlugins: [] },
  { name: "with_loyalty", otherPlugins: ["@medusajs/loyalty-plugin"] },
]
const STAFF = { email: "staff@example.com", password: "package-check" }
const BOOT_TIMEOUT_MS = 180_000

try {
  ensureInstalled()
  await checkPackage()
  const failed = countFailed()
  await end(failed ? 1 : 0, failed ? `package check: ${failed} failed` : "package check: all there")
} catch (error) {
  console.error(error)
  await end(1, "package check: not finished")
}

async function checkPackage() {
  const tarball = await pack(temporaryFolder("tarball"))
  const pg = await startPostgres({
    dataDir: path.join(temporaryFolder("database"), "data"),
    fast: true,
  })
  beforeEnd(pg.stop)
  // Beside each other, as either is one process most of the time and leaves a core idle.
  await Promise.all(
    APPLICATIONS.map((application) =>
      about(application.name, () => checkApplication(application, { tarball, pg }))
    )
  )
}

async function pack(folder) {
  log("Packing …")
  const scripts = process.argv.includes("--built") ? ["--ignore-scripts"] : []
  await quietly("npm", ["pack", "--pack-destination", folder, ...scripts], { cwd: root })
  return path.join(folder, fs.readdirSync(folder)[0])
}

async function checkApplication({ name, otherPlugins }, { tarball, pg }) {
  const folder = temporaryFolder(name)
  const plugin = path.join(folder, "node_modules", ownPackage.name)
  const cli = path.join(folder, "node_modules", "@medusajs", "cli", "cli.js")
  const env = {
    ...process.env,
    DATABASE_URL: pg.url(name),
    JWT_SECRET: "package-check",
    COOKIE_SECRET: "package-check",
    LOG_LEVEL: "warn",
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
  const medusa = (...args) => quietly(process.execPath, [cli, ...args], { cwd: folder, env })
  const query = (sql) => pg.query(sql, [], name)

  log("Installing into a fresh application …")
  const probe = path.join(root, "scripts", "package-check", "probe.ts")
  createApplication({ folder, ownPackage, tarball, otherPlugins, probe })
  await quietly(
    "npm",
    ["install", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund"],
    { cwd: folder }
  )
  checkFiles(plugin)

  log("Migrating an empty database …")
  await pg.query(`create database ${name}`)
  await medusa("db:migrate")
  await checkTables(plugin, query)

  log("Looking inside …")
  const findings = path.join(folder, "probe.json")
  await medusa("exec", "./src/scripts/probe.ts", findings)
  checkRegistrations(JSON.parse(fs.readFileSync(findings, "utf8")))

  log("Building, dashboard included …")
  await medusa("build")
  checkDashboard(plugin, path.join(folder, ".medusa/server/public/admin/assets"))

  log("Starting …")
  await medusa("user", "-e", STAFF.email, "-p", STAFF.password)
  const port = await freePort()
  const stop = await startServer({ cli, folder, env, port })
  const { rows } = await query("select token from api_key where type = 'publishable'")
  const store = { origin: `http://localhost:${port}`, publishableKey: rows[0].token }
  await checkRoutes(plugin, { ...store, staff: STAFF })
  await checkPortal(store)
  await stop()
}

/** As in production: what `medusa build` made, from its own folder. */
async function startServer({ cli, folder, env, port }) {
  let output = ""
  const server = start(process.execPath, [cli, "start", "--port", String(port)], {
    cwd: path.join(folder, ".medusa", "server"),
    env: { ...env, NODE_ENV: "production" },
    onOutput: (text) => (output = (output + text).slice(-10_000)),
  })
  let ended = false
  server.ended.then(() => (ended = true))

  const deadline = Date.now() + BOOT_TIMEOUT_MS
  while (!(await isHealthy(port))) {
    if (ended || Date.now() > deadline) {
      throw new Error(`The application did not start:\n${output}`)
    }
    await sleep(200)
  }
  return server.stop
}

async function isHealthy(port) {
  const response = await fetch(`http://localhost:${port}/health`).catch(() => undefined)
  return response?.ok === true
}

/** Shows what a command printed only when it failed. */
async function quietly(command, args, options) {
  let output = ""
  const code = await run(command, args, {
    ...options,
    onOutput: (text) => (output = (output + text).slice(-20_000)),
  })
  if (code !== 0) {
    throw new Error(
      `${[path.basename(command), ...args].join(" ")} ended with code ${code}:\n${output}`
    )
  }
}

function temporaryFolder(name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `rma-package-check-${name}-`))
  // The database's files belong to another user than root, who must be able to pass.
  fs.chmodSync(folder, 0o755)
  beforeEnd(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}
