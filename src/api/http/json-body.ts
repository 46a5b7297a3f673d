import type { IncomingMessage } from "node:http"
import { refuse } from "../../domain/refusals"

/** Room for a case of many lines with long notes; photos are not sent as JSON. */
const MAX_BYTES = 256 * 1024

/**
 * Reads the JSON that a request brings; `{}` where it brings nothing. Our routes switch Medusa's
 * parser off, because its errors go past every middleware to an error handler without our codes.
 *
 * @throws Refusal `unsupported_type`, `too_large`, `invalid_data`
 */
export async function readJsonBody(req: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(req)
  if (bytes.length === 0) return {}
  assertJson(req)
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    refuse("invalid_data", { field: "body", problem: "it is not JSON in UTF-8" })
  }
}

/**
 * A body that is too large is read to its end all the same: clients that still send do not listen.
 */
async function readBytes(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of req) {
      length += chunk.length
      if (length <= MAX_BYTES) chunks.push(chunk)
    }
  } catch {
    refuse("invalid_data", { field: "body", problem: "it was cut off" })
  }
  if (length > MAX_BYTES) refuse("too_large")
  return Buffer.concat(chunks)
}

function assertJson({ headers }: IncomingMessage): void {
  const [type, ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(/\s*;\s*/)
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))
  const isPlain = (headers["content-encoding"] ?? "identity") === "identity"
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  if (type.trim() !== "application/json" || !isUtf8 || !isPlain) {
    refuse("unsupported_type")
  }
}
