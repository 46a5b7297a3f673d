import type { IncomingMessage } from "node:http"
import { PassThrough, type Readable } from "node:stream"
import { Busboy, type BusboyInstance } from "@fastify/busboy"
import { refuse, Refusal } from "../../domain/refusals"
import type { ArrivingFile } from "../../workflows"

/** How many files a request may bring, and how large each may be, in bytes. */
export type UploadLimits = { max_files: number; max_bytes: number }

/** The only field that an upload has. */
const FIELD = "files"
/** Of the lines between the files. */
const AROUND_BYTES = 64 * 1024

/**
 * The files of a multipart request, one after another as they arrive; each is to be read to its end
 * before the next is asked for. Nothing is kept in memory but what the connection has just brought.
 * What comes after a refusal is thrown away unread.
 *
 * @throws Refusal `unsupported_type` (not multipart), `too_large` (too many files, or too much at
 * all), `invalid_data` (no files, other fields, malformed, cut off)
 */
export async function* arrivingFiles(
  req: IncomingMessage,
  limits: UploadLimits
): AsyncGenerator<ArrivingFile> {
  assertNotTooLong(req, limits)
  const parser = parserFor(req, limits)
  const files = new PassThrough({ objectMode: true })
  // Whoever waits for the next file hears of its errors; nobody else has to.
  files.on("error", () => undefined)
  const contents: Readable[] = []
  const fail = (error: Error) => {
    for (const content of contents) content.destroy(error)
    files.destroy(error)
  }
  parser.on("file", (field, content, filename) => {
    contents.push(content)
    // Whoever reads it hears of its errors; until then nobody does.
    content.on("error", () => undefined)
    if (field !== FIELD) fail(wrong(field, "it is not known here"))
    else files.write({ filename: filename ?? "", content } satisfies ArrivingFile)
  })
  parser.on("field", (field) => fail(wrong(field, field === FIELD ? NO_FILE : "it is not known here")))
  parser.on("filesLimit", () => fail(new Refusal("too_large", { max_files: limits.max_files })))
  parser.on("partsLimit", () => fail(new Refusal("too_large", { max_files: limits.max_files })))
  parser.on("error", () => fail(malformed()))
  parser.on("finish", () => files.end())
  // Also of a request that was cut off: it ends by an error, or by nothing but being closed.
  req.on("error", () => fail(cutOff()))
  req.on("close", () => (req.complete ? undefined : fail(cutOff())))

  req.pipe(parser)
  let count = 0
  try {
    for await (const file of files) {
      count += 1
      yield file
    }
  } finally {
    req.unpipe(parser)
    fail(cutOff())
    req.resume()
  }
  if (!count) throw wrong(FIELD, NO_FILE)
}

const NO_FILE = "expected at least one file"
const malformed = () => wrong("body", "it is not well-formed multipart/form-data")
const cutOff = () => wrong("body", "it was cut off")

function wrong(field: string, problem: string): Refusal {
  return new Refusal("invalid_data", { field, problem })
}

/** What says of itself that it is too long is not read at all. */
function assertNotTooLong({ headers }: IncomingMessage, limits: UploadLimits): void {
  const length = Number(headers["content-length"] ?? 0)
  if (length > limits.max_files * (limits.max_bytes + AROUND_BYTES)) {
    refuse("too_large", { max_bytes: limits.max_bytes })
  }
}

function parserFor(
  { headers }: IncomingMessage,
  { max_files, max_bytes }: UploadLimits
): BusboyInstance {
  const type = headers["content-type"] ?? ""
  const isPlain = (headers["content-encoding"] ?? "identity") === "identity"
  if (!/^multipart\/form-data\s*(;|$)/i.test(type) || !isPlain) {
    refuse("unsupported_type", { expected: "multipart/form-data" })
  }
  try {
    return new Busboy({
      headers: { ...headers, "content-type": type },
      limits: {
        files: max_files,
        // One more than what is allowed, so that whoever counts sees that it is too much.
        fileSize: max_bytes + 1,
        fields: 1,
        fieldSize: 1_000,
        parts: max_files + 1,
        headerPairs: 20,
        headerSize: 16 * 1024,
      },
    })
  } catch {
    throw malformed()
  }
}
