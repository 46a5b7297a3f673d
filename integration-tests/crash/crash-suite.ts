import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { withStore } from "../runner"
import { crashRun, measureSpan, setUp, type RunReport, type Scenario } from "./crash-run"
import type { Span } from "./kill"
import { startServer, type StartedServer } from "./start-server"
import type { WorkedCase } from "./work"

/** On a machine that has other things to do as well. */
const LONGEST_RUN_MS = 240_000

const NO_SPAN: Span = { ms: 0, statements: 0 }

/**
 * Declares a suite that kills a server in the midst of a scenario: `runs` times, or `_RUNS`, from `_FIRST` on,
 * by `_SEED`, in environment variables that begin with `variables`. The long suite sets them.
 */
export function crashSuite<Case extends WorkedCase>(
  {
    title,
    variables,
    runs = 3,
    seed = Math.floor(Math.random() * 1e9),
  }: { title: string; variables: string; runs?: number; seed?: number },
  scenario: Scenario<Case>
): void {
  const RUNS = numberOf(`${variables}_RUNS`, runs)
  const FIRST = numberOf(`${variables}_FIRST`, 0)
  const SEED = numberOf(`${variables}_SEED`, seed)
  const folder = mkdtempSync(path.join(os.tmpdir(), "rma-crash-"))

  withStore(
    (store) => {
      let server: StartedServer | undefined
      const start = async () => {
        server = await startServer(store.databaseUrl)
        return server
      }
      afterAll(async () => {
        await server?.kill()
        rmSync(folder, { recursive: true, force: true })
      })

      it(
        `${title}, killed ${RUNS} times (seed ${SEED})`,
        async () => {
          const shopper = await store.signInAsCustomer(store.fixture.customers.emma)
          const shop = { store, shopper }
          let running = await start()
          await setUp(shop, running, scenario)
          const moments = Array.from({ length: RUNS }, (_, run) => scenario.pointedMoment(FIRST + run))
          // Where every moment is given there is nothing to draw, and nobody works for the clock alone.
          const isDrawn = moments.includes(null)
          const span = isDrawn ? await measureSpan(shop, running, scenario) : NO_SPAN
          const reports: RunReport[] = []
          for (let run = FIRST; run < FIRST + RUNS; run += 1) {
            const chance = { seed: SEED, run, span }
            const killed = await crashRun(shop, running, start, scenario, chance)
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
    { env: { RMA_LOCKING: "postgres", RMA_TEST_GATEWAY: folder } }
  )

  function replayOf(run: number): string {
    return `${variables}_SEED=${SEED} ${variables}_FIRST=${run} ${variables}_RUNS=1`
  }

  /** Jest is silent in the tests: a long suite is watched by its own words. */
  function say(run: number | string, what: object): void {
    const isLong = process.env[`${variables}_RUNS`] !== undefined
    if (isLong) process.stderr.write(`[crash ${run}] ${JSON.stringify(what)}\n`)
  }
}

function totalsOf(reports: RunReport[]) {
  return {
    runs: reports.length,
    cut: reports.filter(({ lost }) => lost > 0).length,
    lost: reports.reduce((sum, { lost }) => sum + lost, 0),
    unclear: reports.reduce((sum, { unclear }) => sum + unclear, 0),
  }
}

function numberOf(name: string, otherwise: number): number {
  const value = process.env[name]
  return value ? Number(value) : otherwise
}
