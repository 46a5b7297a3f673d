import { buffer } from "node:stream/consumers"
import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import type { RenderedDocument } from "./render-slip"

/** The label of a case as a file to be mailed; null where it has none, or has a link instead. */
export async function labelAttachment(
  container: MedusaContainer,
  { label }: Pick<RmaRecord, "label">
): Promise<RenderedDocument | null> {
  if (!label?.file) return null
  const { id, filename, mime_type } = label.file
  const [stored] = await container.resolve(RMA_MODULE).listAttachments({ id })
  if (!stored) return null
  const content = await container.resolve(Modules.FILE).getDownloadStream(stored.file_id)
  return { filename, mime_type, content: await buffer(content) }
}
