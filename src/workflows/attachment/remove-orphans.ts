import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { errorMessage } from "../error-message"
import { removeFile } from "./remove-file"

const BATCH = 100

/**
 * Removes files that were uploaded before a moment and that no case names. Answers how many.
 *
 * What is removed is hidden first, so that nobody attaches a file that is just being deleted; a file
 * that is named in that moment stays. Cut off anywhere, it goes on where it stopped the next time.
 */
export async function removeOrphans(container: MedusaContainer, before: Date): Promise<number> {
  const rmaModule = container.resolve(RMA_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let removed = 0
  for (;;) {
    const orphans = await rmaModule.condemnOrphanedAttachments(before, BATCH)
    let gone = 0
    for (const orphan of orphans) {
      try {
        await removeFile(container, orphan)
        gone += 1
      } catch (error) {
        logger.error(`RMA: the file ${orphan.file_id} cannot be removed: ${errorMessage(error)}`)
      }
    }
    removed += gone
    // What cannot be removed is last in line the next time.
    if (gone === 0 || orphans.length < BATCH) return removed
  }
}
