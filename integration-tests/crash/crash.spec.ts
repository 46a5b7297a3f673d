import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { withStore } from "../runner"
import { crashRun, measureSpan, type RunReport } from "./crash-run"
import { startServer, type StartedServer } from "./start-server"

/** RMA_CRASH_RUNS of them, from RMA_CRASH_FIRST on, by RMA_CRASH_SEED: the long suite sets them. */
const RUNS = numberOf("RMA_CRASH_RUNS", 3)
const FIRST = numberOf("RMA_CRASH_FIRST", 0)
const SEED = numberOf("RMA_CRASH_SEED", Math.floor(Math.random() * 1e9))
/** On a machine that has other things to do as well. */
const LONGEST_RUN_MS = 240_000
const GATEWAY = mkdtempSync(path.join(os.tmpdir(), "rma-crash-"))

withStore(
  (store) => {
    let server: StartedServer | undefined
    const start = async () => {
      server = await startServer(store.databaseUrl)
      return server
    }
    afterAll(async () => {
      await server?.kill()
      rmSync(GATEWAY, { recursive: true, force: true })
    })

    it(
      `loses no cent and pays none twice, killed ${RUNS} times (seed ${SEED})`,
      async () => {
        let running = await start()
        const span = await measureSpan(store, running)
        const reports: RunReport[] = []
        for (let run = FIRST; run < FIRST + RUNS; run += 1) {
          const killed = await crashRun(store, running, start, { seed: SEED, run, span })
          running = killed.server
          reports.push(killed.report)
          say(run, killed.report)
        }
        const failed = reports.flatMap(({ wrong }, index) =>
          wrong.length ? [{ replay: replayOf(FIRST + index), ...reports[index] }] : []
        )
        expect(failed).toEqual([])
        say("all", { ...span, ...totalsOf(reports) })
      },
      LONGEST_RUN_MS * (RUNS + 1)
    )
  },
  { env: { RMA_LOCKING: "postgres", RMA_TEST_GATEWAY: GATEWAY } }
)

function totalsOf(reports: RunReport[]) {
  return {
    runs: reports.length,
    cut: reports.filter(({ lost }) => lost > 0).length,
    lost: reports.reduce((sum, { lost }) => sum + lost, 0),
    unclear: reports.reduce((sum, { unclear }) => sum + unclear, 0),
  }
}

function replayOf(run: number): string {
  return `RMA_CRASH_SEED=${SEED} RMA_CRASH_FIRST=${run} RMA_CRASH_RUNS=1`
}

/** Jest is silent in the tests: a long suite is watched by its own words. */
function say(run: number | string, what: object): void {
  if (process.env.RMA_CRASH_RUNS) process.stderr.write(`[crash ${run}] ${JSON.stringify(what)}\n`)
}

function numberOf(name: string, otherwise: number): number {
  const value = process.env[name]
  return value ? Number(value) : otherwise
}
