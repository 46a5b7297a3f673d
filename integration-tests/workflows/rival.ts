import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { ExecArgs } from "@medusajs/framework/types"
import { settleRmaWorkflow, type SettleRmaInput } from "../../src/workflows"
import { allAtOnce } from "./races"

/** What a test and its rival say to each other, each in a file of one folder. */
export const RIVAL_FILES = { input: "input.json", ready: "ready", go: "go", result: "result.json" }

export type RivalInput = { times: number; settlement: SettleRmaInput }

/**
 * A second process on the store of a test: `medusa exec` runs it with RMA_RIVAL, the folder. It says that
 * it is ready, waits for the word, and settles so many times at once.
 */
export default async function rival({ container }: ExecArgs): Promise<void> {
  const folder = process.env.RMA_RIVAL ?? ""
  const file = (name: keyof typeof RIVAL_FILES) => path.join(folder, RIVAL_FILES[name])
  const { times, settlement }: RivalInput = JSON.parse(readFileSync(file("input"), "utf8"))

  writeFileSync(file("ready"), "")
  while (!existsSync(file("go"))) await sleep(5)
  const outcomes = await allAtOnce(times, () =>
    settleRmaWorkflow(container).run({ input: settlement })
  )
  writeFileSync(file("result"), JSON.stringify(outcomes))
}
