import { once } from "node:events"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refuse } from "../../domain/refusals"
import { RMA_MODULE } from "../../modules/rma"

export type StoredAttachment = Awaited<ReturnType<typeof readAttachment>>

/**
 * A file that is wholly here.
 * @throws Refusal `not_found`
 */
export async function readAttachment(container: MedusaContainer, id: string) {
  const [file] = await container.resolve(RMA_MODULE).listAttachments({ id })
  return file && file.size > 0 ? file : refuse("not_found")
}

/**
 * Sends a file as it is stored. It came from somebody else, and a file can be a picture and a page at
 * the same time: so it is for saving, of the type that was found in it and no other, and should a
 * browser show it all the same, it may do nothing.
 *
 * @throws Refusal `not_found` where the file itself is gone
 */
export async function sendAttachment(
  container: MedusaContainer,
  res: MedusaResponse,
  { filename, mime_type, size, file_id }: StoredAttachment
): Promise<void> {
  const content = await container.resolve(Modules.FILE).getDownloadStream(file_id)
  // Asked before anything is answered: a stored file may be missing.
  await once(content, "readable").catch(() => refuse("not_found"))
  res.attachment(filename)
  res.setHeader("Content-Type", mime_type)
  res.setHeader("Content-Length", size)
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Content-Security-Policy", "sandbox; default-src 'none'")
  res.setHeader("Cache-Control", "private, no-store")
  try {
    await pipeline(content, res)
  } catch (error) {
    // Whoever asked hung up, or the storage failed on the way: there is nobody left to answer to.
    container.resolve(ContainerRegistrationKeys.LOGGER).debug(`RMA: a file was not sent: ${error}`)
  }
}
