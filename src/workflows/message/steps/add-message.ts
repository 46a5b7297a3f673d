import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { AttachmentLink } from "../../../modules/rma/attachments"
import type { NewMessage } from "../../../modules/rma/messages"
import type { NewHistoryEntry } from "../../../modules/rma/types"

export type WrittenMessage = {
  message: NewMessage
  files: AttachmentLink | null
  history: NewHistoryEntry[]
}

/** Writes a message with its files and its history, and counts it as unread, in one transaction. */
export const addMessageStep = createStep(
  "rma-add-message",
  async (written: WrittenMessage, { container }) => {
    const { message, files, history } = written
    await container.resolve(RMA_MODULE).addMessage(message, files, history)
    return new StepResponse({ id: message.id }, written)
  },
  async (written, { container }) => {
    if (!written) return
    const historyIds = written.history.map(({ id }) => id)
    await container.resolve(RMA_MODULE).forgetMessage(written.message, historyIds)
  }
)
