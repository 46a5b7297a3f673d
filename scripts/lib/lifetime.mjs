import { spawn } from "node:child_process"
import { constants } from "node:os"

const KILL_AFTER_MS = 10_000
const PARENT_WATCH_MS = 500

const cleanups = []
let ending

/**
 * Registers what must happen before this process ends, however it ends: the last registered is
 * undone first. Returns a function that undoes it at once and forgets it.
 *
 * @param {() => unknown} cleanup
 */
export function beforeEnd(cleanup) {
  listenForSignals()
  cleanups.push(cleanup)
  return async () => {
    const index = cleanups.indexOf(cleanup)
    if (index >= 0) {
      cleanups.splice(index, 1)
      await cleanup()
    }
  }
}

/**
 * Undoes everything registered, prints `lastLine` after all that this printed, and ends the process.
 * The first call decides: a later one only waits for it.
 */
export function end(code, lastLine) {
  ending ??= endOnce(code, lastLine)
  return ending
}

async function endOnce(code, lastLine) {
  while (cleanups.length) {
    const cleanup = cleanups.pop()
    try {
      await cleanup()
    } catch (error) {
      console.error(error)
    }
  }
  // What was printed must have left: a pipe takes it later than a terminal does.
  await new Promise((resolve) => process.stdout.write(lastLine ? `${lastLine}\n` : "", resolve))
  process.exit(code)
}

/**
 * Runs Node with `args` and waits for it. The child has a process group of its own, so that Ctrl-C
 * reaches it only through `end`, together with all that it started.
 *
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.cwd]
 * @param {(text: string) => void} [options.onOutput] receives the output instead of the terminal
 * @param {boolean} [options.hideStdout] shows only what goes to stderr
 * @returns {Promise<number>} the exit code
 */
export function runNode(args, options) {
  return run(process.execPath, args, options)
}

/** Like `runNode`, for any command. */
export async function run(command, args, options) {
  const { ended, stop } = start(command, args, options)
  try {
    return await ended
  } finally {
    // The command is over, but a process that it started may not be.
    await stop()
    // A command that was stopped because all ends is no failure to report.
    await ending
  }
}

/**
 * Like `run`, for what goes on until it is stopped.
 *
 * @returns {{ ended: Promise<number>, stop: () => Promise<void> }}
 */
export function start(command, args, options = {}) {
  const { env = process.env, cwd, onOutput, hideStdout = false } = options
  const output = onOutput ? "pipe" : "inherit"
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", hideStdout ? "ignore" : output, output],
  })
  child.stdout?.setEncoding("utf8").on("data", onOutput)
  child.stderr?.setEncoding("utf8").on("data", onOutput)
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) => resolve(code ?? 1))
  })
  return { ended, stop: beforeEnd(() => stopGroup(child, ended)) }
}

/**
 * Calls back when whoever started this process is gone. A `kill` of npm reaches the shell that npm
 * started and ends there: the script itself is told nothing.
 *
 * @param {() => void} callback
 */
export function onParentEnd(callback) {
  if (!process.env.npm_lifecycle_event) {
    return
  }
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch)
      callback()
    }
  }, PARENT_WATCH_MS)
  watch.unref()
}

function listenForSignals() {
  if (process.listenerCount("SIGINT")) {
    return
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    const code = 128 + constants.signals[signal]
    // Asked twice, it goes at once.
    process.on(signal, () => (ending ? process.exit(code) : end(code)))
  }
  onParentEnd(() => end(1))
}

async function stopGroup(child, ended) {
  if (!signalGroup(child, "SIGTERM")) {
    return
  }
  const impatience = setTimeout(() => signalGroup(child, "SIGKILL"), KILL_AFTER_MS)
  await ended.catch(() => undefined)
  clearTimeout(impatience)
  signalGroup(child, "SIGKILL")
}

function signalGroup(child, signal) {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal)
  } catch {
    return false
  }
}
