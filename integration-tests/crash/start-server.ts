import { spawn } from "node:child_process"
import path from "node:path"
import type { Answer, Death, Order } from "./orders-to-the-server"

const APPLICATION = path.resolve(__dirname, "..", "..")
const KEPT_OUTPUT = 4_000

/** `Omit` of each of several shapes. */
type WithoutId<Union> = Union extends unknown ? Omit<Union, "id"> : never

/** What an order to a server ends in that is gone before it answered. */
export class ServerDied extends Error {}

/** A server of the shop in a process of its own. */
export type StartedServer = {
  /** Scheme, host and port. */
  origin: string
  /** `kill -9`. */
  kill: () => Promise<void>
  /** Resolves when the process is gone, however it went. */
  ended: Promise<void>
  dieAt: (death: Death | null) => Promise<void>
  /** Statements since `dieAt`. */
  statements: () => Promise<number>
  /** Lets the upkeep do its work as if the minutes of grace were over; answers what it could not do. */
  finish: () => Promise<number>
  /** Calls off what its time is over for. */
  expire: () => Promise<number>
  /** The last that it printed: where it answers with a bug, this says which. */
  output: () => string
}

/**
 * Starts the application on a database, with the environment as it is and more, and waits until it listens.
 * @throws with the last that it printed, where it ends before
 */
export async function startServer(
  databaseUrl: string,
  more: Record<string, string> = {}
): Promise<StartedServer> {
  const child = spawn(process.execPath, ["-r", "ts-node/register", path.join(__dirname, "server.ts")], {
    cwd: APPLICATION,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, ...more, NODE_OPTIONS: "", DATABASE_URL: databaseUrl },
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-KEPT_OUTPUT)
    })
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))

  const waiting = new Map<number, (answer: Answer) => void>()
  const ready = new Promise<string>((resolve, reject) => {
    child.on("message", (answer: Answer) => {
      if ("ready" in answer) resolve(answer.ready)
      else waiting.get(answer.id)?.(answer)
    })
    void ended.then(() => reject(new Error(`The server did not start:\n${output}`)))
  })
  let orders = 0
  const obeys = (order: WithoutId<Order>) =>
    new Promise<number>((resolve, reject) => {
      const id = (orders += 1)
      waiting.set(id, (answer) => {
        if ("value" in answer) resolve(answer.value)
        else reject(new Error(JSON.stringify(answer)))
      })
      const die = () => reject(new ServerDied(`The server died:\n${output}`))
      void ended.then(die)
      child.send({ ...order, id }, (error) => error && die())
    })

  return {
    origin: await ready,
    ended,
    kill: () => {
      child.kill("SIGKILL")
      return ended
    },
    dieAt: async (death) => {
      await obeys({ act: "die_at", death })
    },
    statements: () => obeys({ act: "count" }),
    finish: () => obeys({ act: "finish" }),
    expire: () => obeys({ act: "expire" }),
    output: () => output,
  }
}
