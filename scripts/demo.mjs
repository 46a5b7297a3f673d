// `npm run demo [-- --port 9000] [-- --fresh]`: a shop to try the plugin in, on a machine with
// nothing but Node. Everything it makes lies under .demo; what it builds under .cache.
import fs from "node:fs"
import { createRequire } from "node:module"
import net from "node:net"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { builtAdmin } from "./lib/built-admin.mjs"
import { builtPortal } from "./lib/built-portal.mjs"
import { contentKey } from "./lib/content-key.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { beforeEnd, end, onParentEnd, runNode } from "./lib/lifetime.mjs"
import { removeCluster, startPostgres } from "./lib/pg.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const require = createRequire(import.meta.url)
const cli = path.join(root, "node_modules", "@medusajs", "cli", "cli.js")

const folder = path.join(root, ".demo")
const cluster = path.join(folder, "postgres")
const outbox = path.join(folder, "outbox")
const storeFile = path.join(folder, "store.json")
const DATABASE = "shop"

/** What the tables of the database depend on. */
const SCHEMA_SOURCES = ["package-lock.json", "src/modules/rma/migrations", "src/links"]

const USAGE = `Usage: npm run demo -- [--port <port>] [--fresh]

  --port <port>  where the shop listens (default: 9000)
  --fresh        throw the data of earlier runs away and begin anew`

/** What a person can act on: printed without a stack. */
class DemoError extends Error {}

const started = Date.now()
let isStopping = false
const log = (line) => console.log(`[demo ${seconds().padStart(5)} s] ${line}`)

// Medusa's packages warn of each other's ways, which nobody who tries a shop can change.
process.noDeprecation = true

stopOnSignals()
try {
  await run(readOptions())
} catch (error) {
  await end(1, explain(error))
}

async function run({ port, fresh }) {
  refuseSecondDemo()
  await refuseUsedPort(port)
  // A killed run could not remove it, and whoever waits for it must not read of that shop.
  fs.rmSync(storeFile, { force: true })
  ensureInstalled()
  if (fresh) {
    await removeData()
  }

  log("Starting PostgreSQL …")
  const pg = await startPostgres({ dataDir: cluster })
  beforeEnd(pg.stop)
  prepareEnvironment({ port, databaseUrl: pg.url(DATABASE) })

  // Side by side, because each of them takes most of a minute the first time and one core.
  const admin = builtAdmin(log)
  // Whoever waits for it is told; until then a failure must not end the process.
  admin.catch(() => undefined)
  const isSeeded = await prepareDatabase(pg)
  process.env.RMA_PORTAL = await builtPortal(log)

  log("Loading Medusa …")
  const shop = await openShop()
  beforeEnd(shop.close)
  if (!isSeeded) {
    log("Filling the shop with products, orders and RMAs …")
    await shop.seed(log)
    await markAsPrepared(pg)
  }
  await shop.listen({ port, adminFolder: await admin })

  const store = { ...(await shop.describe()), outbox, pid: process.pid }
  writeStoreFile(store)
  surviveErrors()
  log("Ready")
  console.log(welcome(store))
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "9000" },
        fresh: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    })
    if (values.help) {
      console.log(USAGE)
      process.exit(0)
    }
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Error(`"${values.port}" is not a port: it must be a number from 1 to 65535.`)
    }
    return { port, fresh: values.fresh }
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`)
    process.exit(2)
  }
}

/** Ctrl-C is how a demo ends, not a failure of it: npm would complain about another code than 0. */
function stopOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => (isStopping ? process.exit(1) : stop()))
  }
  onParentEnd(() => isStopping || stop())
}

function stop() {
  isStopping = true
  log("Stopping …")
  fs.rmSync(storeFile, { force: true })
  end(0, `[demo ${seconds().padStart(5)} s] Stopped`)
}

function refuseSecondDemo() {
  const store = readStoreFile()
  if (store && isDemo(store.pid)) {
    throw new DemoError(
      `The demo is running already, at ${store.url} (process ${store.pid}). Stop that one first, with Ctrl-C or: kill ${store.pid}`
    )
  }
}

function readStoreFile() {
  try {
    return JSON.parse(fs.readFileSync(storeFile, "utf8"))
  } catch {
    return undefined
  }
}

/** After a crash of the machine, the number may be anybody's. */
function isDemo(pid) {
  if (pid === process.pid) {
    return false
  }
  try {
    process.kill(pid, 0)
    return process.platform !== "linux" || /demo\.mjs/.test(commandOf(pid))
  } catch {
    return false
  }
}

function commandOf(pid) {
  return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8")
}

/** Asked before anything is started, so that the answer comes at once. */
function refuseUsedPort(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once("error", (error) => reject(portError(port, error)))
    probe.listen(port, () => probe.close(resolve))
  })
}

function portError(port, error) {
  switch (error.code) {
    case "EADDRINUSE":
      return new DemoError(
        `Port ${port} is in use. Stop what listens there, or choose another: npm run demo -- --port ${port + 1}`
      )
    case "EACCES":
      return new DemoError(`Port ${port} is not allowed to you. Choose one above 1023 with --port.`)
    default:
      return error
  }
}

async function removeData() {
  log("Removing the data of earlier runs …")
  await removeCluster(cluster)
  fs.rmSync(outbox, { recursive: true, force: true })
  fs.rmSync(storeFile, { force: true })
}

function prepareEnvironment({ port, databaseUrl }) {
  process.chdir(root)
  Object.assign(process.env, {
    // Whatever the shell says: in production the admin's cookie would need https.
    NODE_ENV: "development",
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    RMA_OUTBOX: outbox,
    RMA_DEMO: "1",
    MEDUSA_DISABLE_TELEMETRY: "true",
    // The demo serves a built admin of its own.
    DISABLE_ADMIN: "true",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
  })
  delete process.env.RMA_TEST_PROVIDER
}

/**
 * Brings the database to the tables of this checkout, from nothing or from an earlier start. The
 * database's own comment tells how far it is: only a complete one has a comment.
 *
 * @returns whether it holds a seeded shop
 */
async function prepareDatabase(pg) {
  const {
    rows: [database],
  } = await pg.query(
    "select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1",
    [DATABASE]
  )
  if (database?.comment === contentKey(SCHEMA_SOURCES)) {
    return true
  }
  if (database && !database.comment) {
    log("The first start was cut off: beginning anew.")
    await pg.query(`drop database ${DATABASE}`)
  }
  if (!database?.comment) {
    await pg.query(`create database ${DATABASE}`)
  }
  log("Migrating the database …")
  await migrate()
  if (database?.comment) {
    await markAsPrepared(pg)
  }
  return Boolean(database?.comment)
}

/** A comment takes no parameters; the key is hexadecimal. */
function markAsPrepared(pg) {
  return pg.query(`comment on database ${DATABASE} is '${contentKey(SCHEMA_SOURCES)}'`)
}

/** In a process of its own: Medusa's modules cannot be loaded twice in one. */
async function migrate() {
  let output = ""
  const code = await runNode([cli, "db:migrate"], {
    cwd: root,
    onOutput: (text) => (output = (output + text).slice(-20_000)),
  })
  if (code !== 0) {
    throw new Error(`The database could not be migrated:\n${output}`)
  }
}

/** Medusa runs in this very process, so that one kill ends all of it. */
function openShop() {
  require("ts-node").register({ cwd: root })
  return require(path.join(root, "demo", "open-shop.ts")).openShop()
}

/** Written aside and renamed: whoever waits for the file never reads half of it. */
function writeStoreFile(store) {
  fs.writeFileSync(`${storeFile}.part`, `${JSON.stringify(store, null, 2)}\n`)
  fs.renameSync(`${storeFile}.part`, storeFile)
}

/** As Medusa's own start command does: what one request leaves unhandled must not end the shop. */
function surviveErrors() {
  for (const event of ["uncaughtException", "unhandledRejection"]) {
    process.on(event, (error) => console.error(error))
  }
}

function welcome({ url, portal, admin, clerk, customers, guest, outbox: mails }) {
  const [shopper] = customers
  return `
  Admin      ${url}/app
             ${admin.email}  ${admin.password}
             ${clerk.email}  ${clerk.password}  (may approve up to €60 alone)
  Shopper    ${portal}
             ${shopper.email}  ${shopper.password}
  Guest      ${portal}
             order ${guest.order_number}  ${guest.email}
             the code is in the newest file of the folder of mails
  Store API  ${url}/store
  Mails      ${path.relative(process.cwd(), mails)}
  All of it  ${path.relative(process.cwd(), storeFile)}

  Ctrl-C stops it, and the next start finds everything as it was. Begin anew with: npm run demo -- --fresh
`
}

function explain(error) {
  if (error instanceof DemoError || error.name === "PostgresError") {
    return error.message
  }
  if (error.code === "ENOSPC" || /No space left on device|ENOSPC/.test(error.message)) {
    return `The disk is full (${error.message.split("\n")[0]}). Make room under ${root} and start again.`
  }
  return error.stack
}

function seconds() {
  return ((Date.now() - started) / 1000).toFixed(1)
}
