import { execFile } from "node:child_process"
import path from "node:path"
import { promisify } from "node:util"
import { z } from "@medusajs/framework/zod"
import type { Measured } from "./slip"

const figures = z.record(z.string(), z.number())

/**
 * The PDF of a credit note of two hundred lines: how long it takes, for the first time and then, and the
 * memory of a process that makes one after the other, at its highest and above what it began with.
 */
export async function measureCreditNote(): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "-r",
    "ts-node/register",
    path.join(__dirname, "credit-note-process.ts"),
  ])
  return { name: "credit-note", figures: figures.parse(JSON.parse(stdout)) }
}
