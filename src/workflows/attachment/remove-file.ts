import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type { AttachmentRow } from "../../modules/rma/types"

/**
 * Removes a file, then what is known of it. In this order: where it is cut off, a row without a file is
 * left, which the job for orphans finds, and never a file that nobody knows of.
 */
export async function removeFile(
  container: MedusaContainer,
  { id, file_id }: Pick<AttachmentRow, "id" | "file_id">
): Promise<void> {
  await container.resolve(Modules.FILE).deleteFiles(file_id)
  await container.resolve(RMA_MODULE).forgetAttachments([id])
}
