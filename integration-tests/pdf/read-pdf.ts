import { spawnSync } from "node:child_process"
import path from "node:path"

/** A PDF as people and scanners read it. */
export type ReadPdf = {
  title: string | null
  pages: {
    /** From top to bottom, as they stand there. */
    lines: string[]
    /** What the QR code on the page says, where there is one. */
    code: string | null
  }[]
}

/** Opens a PDF and reads it; throws where it cannot be opened. */
export function readPdf(content: Buffer): ReadPdf {
  const program = path.join(__dirname, "pdf-reader.mjs")
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    input: content,
    maxBuffer: 100 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`The PDF cannot be read: ${stderr.toString()}`)
  return JSON.parse(stdout.toString())
}
