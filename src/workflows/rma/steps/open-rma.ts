import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { AttachmentLink } from "../../../modules/rma/attachments"
import type { NewHistoryEntry, NewRma, NewRmaItem } from "../../../modules/rma/types"

/** A case that is to be opened. */
export type NewCase = {
  rma: NewRma
  items: NewRmaItem[]
  history: NewHistoryEntry[]
  /** The files that its items name. */
  files: AttachmentLink[]
}

/**
 * Writes a new case with its items, their files and its first history.
 * @throws Refusal `invalid_data`: a file that is not the uploader's to attach
 */
export const openRmaStep = createStep(
  "rma-open",
  async ({ rma, items, history, files }: NewCase, { container }) => {
    const id = await container.resolve(RMA_MODULE).openRma(rma, items, history, files)
    const is_auto_approved = Boolean(rma.auto_approval_due_at)
    return new StepResponse({ id, is_auto_approved }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve(RMA_MODULE).forgetRma(id)
  }
)
