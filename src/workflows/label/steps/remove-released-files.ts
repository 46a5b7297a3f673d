import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { RmaChange } from "../../../modules/rma/types"
import { removeFile } from "../../attachment/remove-file"
import { errorMessage } from "../../error-message"

/**
 * Deletes the files that a case has given up. Last, because it cannot be taken back; they are orphans
 * already, so what fails here, or is cut off, is done by the job that removes those.
 */
export const removeReleasedFilesStep = createStep(
  "rma-remove-released-files",
  async ({ files }: Pick<RmaChange, "files">, { container }) => {
    const ids = files?.released_ids ?? []
    if (!ids.length) return new StepResponse(undefined)
    const released = await container.resolve(RMA_MODULE).listAttachments({ id: ids, rma_id: null })
    for (const file of released) {
      try {
        await removeFile(container, file)
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`RMA: a label was not removed and will be later: ${errorMessage(error)}`)
      }
    }
    return new StepResponse(undefined)
  }
)
