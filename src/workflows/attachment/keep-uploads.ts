import { randomUUID } from "node:crypto"
import type { Readable } from "node:stream"
import { finished, pipeline } from "node:stream/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { assertAllowedType, refuse, safeFilename } from "../../domain"
import { RMA_MODULE } from "../../modules/rma"
import type { UploadedBy } from "../../modules/rma/attachments"
import { newId } from "../../modules/rma/new-id"
import type { AttachmentRow } from "../../modules/rma/types"
import { errorMessage } from "../error-message"
import { detectType } from "./detect-type"
import { removeFile } from "./remove-file"

/** A file that is arriving: nothing that its sender says of it is believed. */
export type ArrivingFile = { filename: string; content: Readable }

/** In bytes, of one file. */
export type UploadRules = { max_bytes: number; mime_types: string[] }

export type KeptFile = Pick<AttachmentRow, "id" | "filename" | "mime_type" | "size" | "file_id">

/** How many files somebody may have uploaded within a day that nothing names yet. */
const MAX_ORPHANS = 50

/**
 * Keeps files as they arrive, through Medusa's file module, which needs a provider that takes streams.
 * All of them or none: where one is refused, or the connection breaks, those before it are removed.
 *
 * @throws Refusal `unsupported_type`, `too_large`, `invalid_data` (an empty file), `too_many_tries`
 */
export async function keepUploads(
  container: MedusaContainer,
  files: AsyncIterable<ArrivingFile>,
  by: UploadedBy,
  rules: UploadRules
): Promise<KeptFile[]> {
  const kept: KeptFile[] = []
  try {
    for await (const file of files) kept.push(await keepFile(container, file, by, rules))
  } catch (error) {
    await giveUp(container, kept)
    throw error
  }
  return kept
}

async function keepFile(
  container: MedusaContainer,
  { filename, content }: ArrivingFile,
  by: UploadedBy,
  rules: UploadRules
): Promise<KeptFile> {
  const arriving = content[Symbol.asyncIterator]()
  const beginning = await readBeginning(arriving)
  if (!beginning.length) refuse("invalid_data", { field: "files", problem: "empty" })
  const type = await detectType(beginning)
  assertAllowedType(type, rules.mime_types)

  // The name means nothing and has no ending: where a provider serves its folder to the world, as the
  // local one does, nobody can guess it, and no browser takes it for a page.
  const upload = await container
    .resolve(Modules.FILE)
    .getUploadStream({ filename: randomUUID(), mimeType: type.mime_type, access: "private" })
  const file: KeptFile = {
    id: newId("ratt"),
    filename: safeFilename(filename, type.extension),
    mime_type: type.mime_type,
    size: 0,
    file_id: upload.fileKey,
  }
  // A provider that fails while we still write reads no further: without this, we would wait for it.
  upload.promise.catch((error: unknown) => upload.writeStream.destroy(toError(error)))
  try {
    const { size, ...row } = file
    await container.resolve(RMA_MODULE).beginAttachment(row, by, MAX_ORPHANS)
    let arrived = size
    await pipeline(async function* () {
      for await (const chunk of restOf(beginning, arriving)) {
        arrived += chunk.length
        if (arrived > rules.max_bytes) refuse("too_large", { max_bytes: rules.max_bytes })
        yield chunk
      }
    }, upload.writeStream)
    await upload.promise
    await container.resolve(RMA_MODULE).finishAttachment(file.id, arrived)
    return { ...file, size: arrived }
  } catch (error) {
    upload.writeStream.destroy(toError(error))
    // Until it is closed, a file may still appear after we have deleted it.
    await finished(upload.writeStream).catch(() => undefined)
    await giveUp(container, [file])
    throw error
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(errorMessage(error))
}

/** Enough to tell every type by. */
const BEGINNING_BYTES = 4100

async function readBeginning(arriving: AsyncIterator<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for (let length = 0; length < BEGINNING_BYTES; ) {
    const { done, value } = await arriving.next()
    if (done) break
    chunks.push(value)
    length += value.length
  }
  return Buffer.concat(chunks)
}

async function* restOf(beginning: Buffer, arriving: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield beginning
  for (;;) {
    const { done, value } = await arriving.next()
    if (done) return
    yield value
  }
}

/** Removes what is not to be kept; where that fails, the job for orphans does it later. */
async function giveUp(container: MedusaContainer, files: KeptFile[]): Promise<void> {
  for (const file of files) {
    try {
      await removeFile(container, file)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`RMA: a file was not removed and will be later: ${errorMessage(error)}`)
    }
  }
}
