import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { settleRmaWorkflow } from "../../src/workflows"
import { expectInvariants, orderBooks } from "../checks"
import { eventually, withStore, type Store } from "../runner"
import { casesOf } from "./cases"
import { allAtOnce, races } from "./races"
import { RIVAL_FILES, type RivalInput } from "./rival"

const APPLICATION = path.resolve(__dirname, "..", "..")
const RIVAL_BOOTS_WITHIN_MS = 180_000

withStore(
  (store) => {
    races(store)

    it(
      "settles the same unit once of twenty times, in two processes",
      async () => {
        const [, , , , order] = store.fixture.two_shirts
        const rma = await casesOf(store).received(order)
        const settlement: RivalInput["settlement"] = {
          rma_id: rma.id,
          actor: casesOf(store).actor,
          items: [{ id: rma.items[0].id, quantity: 1 }],
          tenders: [{ tender: "original_payment" }],
        }
        const rival = startRival(store, { times: 10, settlement })
        try {
          await rival.isReady()
          rival.go()
          const ours = await allAtOnce(10, () =>
            settleRmaWorkflow(store.container).run({ input: settlement })
          )
          const theirs = await rival.outcomes()

          expect((ours.done ?? 0) + (theirs.done ?? 0)).toBe(1)
          expect((ours.not_received ?? 0) + (theirs.not_received ?? 0)).toBe(19)
          expect((await orderBooks(store.container, order.id)).total).toBe(60)
          await expectInvariants(store.container, order.id)
        } finally {
          rival.stop()
        }
      },
      RIVAL_BOOTS_WITHIN_MS + 60_000
    )
  },
  { env: { RMA_LOCKING: "postgres" } }
)

/** Boots the same application a second time, in a process of its own, on the database of the test. */
function startRival(store: Store, input: RivalInput) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "rma-rival-"))
  const file = (name: keyof typeof RIVAL_FILES) => path.join(folder, RIVAL_FILES[name])
  writeFileSync(file("input"), JSON.stringify(input))

  const cli = path.join(APPLICATION, "node_modules", "@medusajs", "cli", "cli.js")
  const script = "./integration-tests/workflows/rival.ts"
  const process_ = spawn(process.execPath, [cli, "exec", script], {
    cwd: APPLICATION,
    stdio: "ignore",
    env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: store.databaseUrl, RMA_RIVAL: folder },
  })
  const appears = (name: keyof typeof RIVAL_FILES) =>
    eventually(() => expect(existsSync(file(name))).toBe(true), {
      within_ms: RIVAL_BOOTS_WITHIN_MS,
    })

  return {
    isReady: () => appears("ready"),
    go: () => writeFileSync(file("go"), ""),
    outcomes: async (): Promise<Partial<Record<string, number>>> => {
      await appears("result")
      return JSON.parse(readFileSync(file("result"), "utf8"))
    },
    stop: () => {
      process_.kill("SIGKILL")
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
