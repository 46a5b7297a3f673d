import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { text } from "node:stream/consumers"

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
export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const reader = spawn(process.execPath, [path.join(__dirname, "pdf-reader.mjs")])
  const ended = once(reader, "close")
  reader.stdin.end(content)
  const [read, complaints] = await Promise.all([text(reader.stdout), text(reader.stderr)])
  const [code] = await ended
  if (code !== 0) throw new Error(`The PDF cannot be read: ${complaints}`)
  return JSON.parse(read)
}
