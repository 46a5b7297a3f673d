import { execFileSync } from "node:child_process"
import crypto from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { contentKey } from "./content-key.mjs"
import { beforeEnd, runNode } from "./lifetime.mjs"
import { removeCluster, startPostgres } from "./pg.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")
const cli = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")
const seedScript = path.join("integration-tests", "factories", "seed-template.ts")

const TEMPLATE_DATABASE = "rma_template"
const NEEDED_IN_MEMORY = 1024 * 1024 * 1024
const HOUR_MS = 60 * 60 * 1000

/** What the content of the template database depends on. */
const TEMPLATE_SOURCES = [
  "package-lock.json",
  "medusa-config.ts",
  "src/links",
  "src/modules/rma/migrations",
  "integration-tests/factories",
  "scripts/lib/test-cluster.mjs",
]

/**
 * Starts a PostgreSQL for one run of the tests, in memory where there is room, with a database that
 * is migrated and seeded and that specs copy. Preparing it takes most of a minute, so its files are
 * kept until something they depend on changes; every run works on a copy of its own, and runs may
 * go on side by side.
 *
 * @param {(line: string) => void} log
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which specs find all of it
 */
export async function startTestCluster(log) {
  const home = homeFolder()
  await removeDeadRuns(home)
  removeUnusedTemplates(home)

  const template = path.join(home, `template-${contentKey(TEMPLATE_SOURCES)}`)
  const run = path.join(home, `run-${process.pid}`)
  beforeEnd(() => fs.rmSync(run, { recursive: true, force: true }))

  if (fs.existsSync(template)) {
    fs.utimesSync(template, new Date(), new Date())
    copyFolder(template, run)
  } else {
    await prepareTemplate(run, log)
    publish(run, template)
  }
  const { pg } = await startIn(run)
  log(`PostgreSQL listens on port ${pg.port}, its files are in ${run}`)
  return testEnvironment(pg, run)
}

function homeFolder() {
  const checkout = crypto.createHash("sha256").update(root).digest("hex").slice(0, 8)
  const owner = process.getuid?.() ?? "user"
  const home = path.join(roomiestFolder(), `medusa-plugin-rma-tests-${owner}-${checkout}`)
  fs.mkdirSync(home, { recursive: true })
  return home
}

function roomiestFolder() {
  const memory = "/dev/shm"
  try {
    fs.accessSync(memory, fs.constants.W_OK)
    const { bavail, bsize } = fs.statfsSync(memory)
    return bavail * bsize >= NEEDED_IN_MEMORY ? memory : os.tmpdir()
  } catch {
    return os.tmpdir()
  }
}

async function removeDeadRuns(home) {
  for (const name of fs.readdirSync(home)) {
    const pid = /^run-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) {
      await removeCluster(path.join(home, name, "data"))
      fs.rmSync(path.join(home, name), { recursive: true, force: true })
    }
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === "EPERM"
  }
}

function removeUnusedTemplates(home) {
  for (const name of fs.readdirSync(home)) {
    const folder = path.join(home, name)
    if (name.startsWith("template-") && Date.now() - fs.statSync(folder).mtimeMs > HOUR_MS) {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function prepareTemplate(run, log) {
  const { pg, stop } = await startIn(run)
  await pg.query(`create database ${TEMPLATE_DATABASE}`)
  const env = { ...testEnvironment(pg, run), DATABASE_URL: pg.url(TEMPLATE_DATABASE) }

  log("Migrating an empty database …")
  // Specs choose their locking provider, and that of PostgreSQL keeps its locks in a table.
  await medusa(["db:migrate"], { ...env, RMA_LOCKING: "postgres" })
  if (fs.existsSync(path.join(root, seedScript))) {
    log("Seeding it …")
    await medusa(["exec", `./${seedScript}`], env)
  }
  await stop()
}

async function medusa(args, env) {
  let output = ""
  const code = await runNode([cli, ...args], {
    cwd: root,
    env: { ...env, NODE_OPTIONS: "" },
    onOutput: (text) => (output = (output + text).slice(-20_000)),
  })
  if (code !== 0) {
    throw new Error(`medusa ${args.join(" ")} ended with code ${code}:\n${output}`)
  }
}

/** Through another name, so that a run beside this one never sees half of it. */
function publish(run, template) {
  const unfinished = `${template}.${process.pid}`
  copyFolder(run, unfinished)
  try {
    fs.renameSync(unfinished, template)
  } catch {
    // Another run was quicker, which is as good.
    fs.rmSync(unfinished, { recursive: true, force: true })
  }
}

/** `fs.cpSync` would give the files to root, and the server runs as somebody else. */
function copyFolder(from, to) {
  execFileSync("cp", ["-Rp", from, to])
}

async function startIn(run) {
  fs.mkdirSync(run, { recursive: true })
  const pg = await startPostgres({ dataDir: path.join(run, "data"), fast: true })
  return { pg, stop: beforeEnd(pg.stop) }
}

/** Without it, Jest loads no package that is an ES module. */
export const ES_MODULES_IN_JEST = "--experimental-vm-modules --disable-warning=ExperimentalWarning"

function testEnvironment(pg, run) {
  return {
    ...process.env,
    NODE_ENV: "test",
    NODE_OPTIONS: ES_MODULES_IN_JEST,
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    MEDUSA_DISABLE_TELEMETRY: "true",
    DISABLE_ADMIN: "true",
    // Where Medusa's own test utilities look for the server.
    DB_HOST: "localhost",
    DB_PORT: String(pg.port),
    DB_USERNAME: "postgres",
    DB_PASSWORD: "postgres",
    // Where integration-tests/runner looks.
    RMA_TEST_SERVER_URL: pg.url("postgres"),
    RMA_TEST_TEMPLATE: TEMPLATE_DATABASE,
    RMA_TEST_FOLDER: run,
    RMA_TEST_PROVIDER: "1",
    RMA_OUTBOX: path.join(run, "outbox"),
  }
}
