import { execFile } from "node:child_process"
import path from "node:path"
import { promisify } from "node:util"
import { z } from "@medusajs/framework/zod"

/** Figures of something that has no peer to be compared with. */
export type Measured = { name: string; figures: Record<string, number> }

const figures = z.record(z.string(), z.number())

/**
 * The return slip of a case with a hundred lines: how long it takes, for the first time and then, and
 * the memory of a process that makes one after the other, at its highest and above what it began with.
 */
export async function measureSlip(): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "-r",
    "ts-node/register",
    path.join(__dirname, "slip-process.ts"),
  ])
  return { name: "slip", figures: figures.parse(JSON.parse(stdout)) }
}
